package org.icsworkforce.vacancy.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.attraction.Attraction;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.link.LinkedRecord;
import org.icsworkforce.vacancy.link.LinkedRecords.Place;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.record.ToldVacancy.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ToldVacancyTest {

    private static final UUID ID = UUID.fromString("01997d0e-8a00-7000-8000-000000000001");

    @Inject
    ObjectMapper json;

    @Inject
    Organisations organisations;

    @Inject
    CodeLists codes;

    static List<String> declared() {
        return List.of("""
                {"reference":"R-1","level":"ADVERT","organisation":"RVV","title":"Nurse","status":"OPEN"}""", """
                {"reference":"R/ 2 \\\\N","level":"REQUISITION","organisation":"RVV",
                 "title":"Senior \\"née\\" nurse \\u0026 £35,000 \\uD835\\uDD38 {[","staffGroup":"03","jobRole":"03007",
                 "aliases":[{"system":"NHS_JOBS","id":"C9-\\\\1"},{"system":"TRAC","id":"2"}],
                 "pay":{"scheme":"AFC","grade":"BAND_5","text":"£30 – £36","min":3099900,"max":3767800.5,"unit":"YEAR",
                        "currency":"GBP"},
                 "employmentKind":"EMPLOYED","contractType":"02","workingPatterns":["FULL_TIME","PART_TIME"],
                 "hoursPerWeek":37.50,"fullTimeHours":0.0001,"posts":10000,"wte":2.6,
                 "partners":[{"organisation":"RXY"},{"organisation":"RYY","wte":0.5}],"status":"CLOSED",
                 "reason":"GROWTH","hardToFill":true,"workstream":"STROKE","skills":["a,b","c}d"],
                 "location":{"name":"","postcode":"TN24 0LZ","latitude":51.1412,"longitude":-0.9,"remote":false},
                 "milestones":{"approvedOn":"2026-01-02","closesOn":"2026-02-03"},
                 "adverts":[{"channel":"NHS_JOBS","url":"https://example.org/?a=1&b=2","opensAt":"2026-01-05T00:00:00Z",
                             "closesAt":"2026-02-01T23:59:59.123456Z"}],
                 "outcomes":[{"post":1,"wte":1,"result":"FILLED","startedOn":"2026-03-01"}],
                 "outcome":{"postsFilled":1,"wteFilled":1.25},"closeReason":"FILLED"}""", """
                {"reference":"R-3","level":"REQUISITION","organisation":"no \\"such\\" code","title":"x","staffGroup":"OTHER",
                 "jobRole":"ASC:25","contractType":"99","posts":1,"wte":1,"status":"ON_HOLD","hardToFill":false,
                 "location":{},"sourceValues":{"/staffGroup":"Nursing \\"&\\" Midwifery","/organisation":"East Kent",
                 "/adverts/0/channel":"jobs"}}""");
    }

    @ParameterizedTest
    @MethodSource("declared")
    void goesOutAsItsViewWould(String declared) throws IOException {
        var told = new ToldVacancy(
                stored(declared),
                List.of(new Attraction(1, "c", "facebook", null, "TRACKED", "last-touch-90d", false)),
                new Place(ID, false, List.of(new LinkedRecord(new UUID(1, 2), "f", "r", true))),
                new Names(organisations::name, codes.labels()),
                VacancyFields.ALL);
        assertThat(new String(json.writeValueAsBytes(told), StandardCharsets.UTF_8))
                .isEqualTo(json.writeValueAsString(told.view()))
                .isEqualTo(json.writeValueAsString(told));
    }

    @Test
    void longContentIsNotCutWhereABufferEnds() throws IOException {
        for (int length = 7_000; length < 8_300; length += 13) {
            var told = new ToldVacancy(
                    stored("""
                            {"reference":"R-1","level":"ADVERT","organisation":"RVV","title":"%s","status":"OPEN"}""".formatted("é".repeat(length / 2))),
                    List.of(),
                    Place.alone(ID),
                    new Names(organisations::name, codes.labels()),
                    VacancyFields.ALL);
            assertThat(json.readTree(json.writeValueAsBytes(told)))
                    .isEqualTo(json.readTree(json.writeValueAsBytes(told.view())));
        }
    }

    /** As the store would hold it. */
    private static Stored stored(String declared) {
        byte[] content = VacancyJson.write(VacancyJson.read(declared));
        return new Stored(
                ID,
                7,
                "rvv-trac",
                true,
                false,
                true,
                LocalDate.of(2026, 1, 5),
                null,
                LocalDate.of(2026, 2, 3),
                new StoredContent(content),
                Instant.parse("2026-02-03T04:05:06.123456Z"),
                true);
    }
}
