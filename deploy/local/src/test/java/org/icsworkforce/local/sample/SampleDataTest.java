package org.icsworkforce.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.icsworkforce.local.Push;
import org.junit.jupiter.api.Test;

class SampleDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Push> pushes = new SampleData().pushes();

    @Test
    void realFiguresComeFirstAndOnlyTheyAreNotSynthetic() {
        assertThat(pushes).hasSize(27);
        assertThat(pushes.getFirst().feed()).isEqualTo("hchs-staff-in-post");
        assertThat(pushes).allSatisfy(push -> {
            JsonNode registration = JSON.readTree(push.registrationJson());
            assertThat(registration.get("feed").asText()).isEqualTo(push.feed());
            assertThat(registration.get("synthetic").asBoolean()).isEqualTo(push != pushes.getFirst());
            assertThat(push.query()).isEqualTo("mode=delta");
        });
    }

    @Test
    void everyClientSpeaksForItsOwnOrganisationOnly() {
        assertThat(pushes).filteredOn(push -> !push.client().equals("admin")).allSatisfy(push -> {
            JsonNode registration = JSON.readTree(push.registrationJson());
            String owner = registration.get("owner").asText();
            assertThat(push.client()).isEqualTo("feed-" + owner.replace("GSS:", ""));
            assertThat(registration.get("organisations")).hasSize(1);
            assertThat(registration.get("organisations").get(0).asText()).isEqualTo(owner);
        });
    }

    @Test
    void threeThousandVacanciesInBothFormats() {
        List<Push> vacancies = pushes.stream()
                .filter(push -> push.feed().endsWith("-vacancies"))
                .toList();

        assertThat(vacancies).extracting(Push::contentType).contains("application/x-ndjson", "text/csv");
        assertThat(vacancies.stream().mapToLong(SampleDataTest::rows).sum()).isEqualTo(3000);
    }

    @Test
    void rowsNameOnlyOrganisationsThatTheirFeedSpeaksFor() {
        assertThat(pushes).allSatisfy(push -> {
            var allowed = JSON.readTree(push.registrationJson())
                    .get("organisations")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            assertThat(organisations(push)).isNotEmpty().isSubsetOf(allowed);
        });
    }

    @Test
    void sameBytesEachTimeTheBodyIsOpened() {
        assertThat(pushes).allSatisfy(push -> assertThat(text(push)).isEqualTo(text(push)));
    }

    @Test
    void establishmentAddsUpAndSomeGroupsAreOverEstablished() {
        List<JsonNode> rows = pushes.stream()
                .filter(push ->
                        push.client().startsWith("feed-R") && push.feed().endsWith("-establishment"))
                .flatMap(push -> text(push).lines())
                .map(SampleDataTest::parse)
                .toList();

        assertThat(rows).hasSize(52 * 12).allSatisfy(row -> assertThat(
                        wte(row, "establishmentWte").subtract(wte(row, "inPostWte")))
                .isEqualByComparingTo(wte(row, "vacancyWte")));
        assertThat(rows)
                .extracting(row -> row.get("month").asText())
                .contains("2025-11", "2026-10")
                .doesNotContain("2025-10", "2026-11");
        assertThat(rows).filteredOn(row -> wte(row, "vacancyWte").signum() < 0).hasSizeBetween(12, 150);
    }

    @Test
    void councilsCountPostsNotWte() {
        Push council = pushes.stream()
                .filter(push -> push.feed().equals("e10000016-establishment"))
                .findFirst()
                .orElseThrow();

        assertThat(text(council).lines().map(SampleDataTest::parse))
                .hasSize(4 * 12)
                .allSatisfy(row -> {
                    assertThat(row.get("basis").asText()).isEqualTo("ASC");
                    assertThat(row.get("filledPosts").asInt()).isPositive();
                    assertThat(row.get("vacantPosts").asInt()).isNotNegative();
                    assertThat(row.has("establishmentWte")).isFalse();
                });
    }

    @Test
    void trustsReturnThirteenWeeksOfTemporaryStaffing() {
        List<JsonNode> rows = pushes.stream()
                .filter(push -> push.feed().endsWith("-temporary-staffing"))
                .flatMap(push -> text(push).lines())
                .map(SampleDataTest::parse)
                .toList();

        assertThat(rows).hasSizeBetween(1000, 1600);
        assertThat(rows.stream().map(row -> row.get("weekCommencing").asText()).distinct())
                .hasSize(13)
                .contains("2026-07-27", "2026-10-19")
                .allSatisfy(
                        week -> assertThat(LocalDate.parse(week).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY));
        assertThat(rows)
                .anySatisfy(row ->
                        assertThat(row.path("priceCapOverride").asBoolean()).isTrue());
        assertThat(rows).anySatisfy(row -> assertThat(row.path("offFramework").asBoolean())
                .isTrue());
    }

    private static long rows(Push push) {
        return text(push).lines().count() - (push.contentType().equals("text/csv") ? 1 : 0);
    }

    private static List<String> organisations(Push push) {
        Stream<String> codes = push.contentType().equals("text/csv")
                ? CsvReader.builder().ofNamedCsvRecord(text(push)).stream().map(row -> row.getField("organisation"))
                : text(push).lines().map(line -> parse(line).get("organisation").asText());
        return codes.distinct().toList();
    }

    private static BigDecimal wte(JsonNode row, String name) {
        return new BigDecimal(row.get(name).asText());
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static String text(Push push) {
        try (InputStream body = push.body().get()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(push.feed(), e);
        }
    }
}
