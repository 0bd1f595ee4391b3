package org.icsworkforce.vacancy.pricecap;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.pricecap.PriceCap.Basis;
import org.junit.jupiter.api.Test;

/**
 * The cap is looked up twice: in memory, to warn of a row as it comes, and by the database, to count it as of any moment.
 * Whatever caps there are and whatever a row says or leaves out, both find the same.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CapRulesAgreeTest {

    private static final long SEED = 20261130;
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2019, 1, 7);
    private static final int WEEKS = 12;

    /** Of a week; each has a power of two shifts, with and without an override: what is counted tells which they are. */
    private static final int CHARGES = 8;

    private static final List<String> GRADES = List.of("AGREE-1", "AGREE-2");

    @Inject
    PriceCapLoad load;

    private final Random random = new Random(SEED);

    /** Before, at, within and after the weeks, now and then with an end, and often the same once more with another one. */
    private List<PriceCap> caps() {
        return IntStream.range(0, 60)
                .mapToObj(_ -> {
                    LocalDate from = FIRST_MONDAY.plusDays(random.nextInt(6) * 14 - 14);
                    return new PriceCap(
                            "LOCAL",
                            one(GRADES),
                            one(Arrays.asList(Zone.values())),
                            one(Arrays.asList(ShiftType.values())),
                            from,
                            random.nextBoolean()
                                    ? null
                                    : from.plusDays(random.nextInt(10) * 7 + (random.nextBoolean() ? 6 : 0)),
                            2_000 + random.nextInt(3),
                            one(Arrays.asList(Basis.values())),
                            "test",
                            "own");
                })
                .toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Mostly said. */
    private String said(String name, Object value) {
        return random.nextInt(12) == 0
                ? ""
                : ",\"" + name + "\":" + (value instanceof String ? "\"" + value + "\"" : value);
    }

    private String charged(int number) {
        return said("payScheme", "LOCAL")
                + said("grade", one(GRADES))
                + said("zone", one(Arrays.asList(Zone.values())).name())
                + said("shiftType", one(Arrays.asList(ShiftType.values())).name())
                + said("chargePerHour", 1_999 + random.nextInt(5))
                + ",\"supply\":\"" + (random.nextInt(12) == 0 ? "BANK" : "AGENCY") + "\",\"reason\":\"" + number + "\"";
    }

    @Test
    void rowIsWarnedOfByTheCapThatItIsCountedBy() {
        var feed = Pushing.temporaryStaffingOf("RVV");
        var seen = new ArrayList<String>();
        for (int week = 0; week < WEEKS; week++) {
            if (week % 4 == 0) {
                load.load(caps());
            }
            LocalDate monday = FIRST_MONDAY.plusWeeks(week);
            var charges = IntStream.range(0, CHARGES).mapToObj(this::charged).toList();
            var warned = warned(feed, monday, charges);
            assertThat(counted(monday, charges))
                    .as("seed %d, week of %s: %s", SEED, monday, charges)
                    .isEqualTo(warned);
            seen.addAll(warned);
        }
        assertThat(seen).contains("OVER", "WITHIN", "NOT_KNOWN", "NOT_APPLICABLE");
    }

    /** As the report has it: of what is over, the one without an override is warned of, and of what is within, the other. */
    private static List<String> warned(Pushing feed, LocalDate week, List<String> charges) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 2 * CHARGES; i++) {
            rows.add("""
                    {"organisation":"RVV","weekCommencing":"%s","staffGroup":"03","shifts":%d,"priceCapOverride":%b%s}""".formatted(week, 1 << i, i % 2 == 1, charges.get(i / 2)));
        }
        JsonPath report = feed.push(rows.toArray(String[]::new))
                .body("created", equalTo(2 * CHARGES))
                .extract()
                .jsonPath();
        return IntStream.range(0, CHARGES)
                .mapToObj(i -> {
                    var over = codes(report, 2 * i).contains("OVER_CAP_WITHOUT_OVERRIDE");
                    var within = codes(report, 2 * i + 1).contains("OVERRIDE_WITHIN_CAP");
                    assertThat(over && within).isFalse();
                    return over
                            ? "OVER"
                            : within ? "WITHIN" : charges.get(i).contains("BANK") ? "NOT_APPLICABLE" : "NOT_KNOWN";
                })
                .toList();
    }

    private static List<String> codes(JsonPath report, int index) {
        return report.getList("faults.findAll { it.index == " + index + " }.code");
    }

    private static List<String> counted(LocalDate week, List<String> charges) {
        JsonPath answer = given().auth()
                .oauth2(Tokens.analyst())
                .get(
                        "/v1/datasets/vacancy-temporary-staffing/observations?by=capStatus&measure=shifts&organisation=RVV&week="
                                + week)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> status = answer.getList("results.capStatusCode");
        List<Number> shifts = answer.getList("results.value");
        return IntStream.range(0, charges.size())
                .mapToObj(i -> {
                    var of = IntStream.range(0, status.size())
                            .filter(one -> (shifts.get(one).intValue() >> 2 * i & 3) != 0)
                            .toArray();
                    assertThat(of).as("how charge %d is counted", i).hasSize(1);
                    assertThat(shifts.get(of[0]).intValue() >> 2 * i & 3).isEqualTo(3);
                    return status.get(of[0]);
                })
                .toList();
    }
}
