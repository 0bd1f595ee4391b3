package org.icsworkforce.vacancy.staffing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is of the NHS and bound by its price caps: of a kind that is new, this has to be said here. A site owns no feed, and no row names one. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CappedKindsTest {

    private static final String WEEK = "2025-07-07";

    private static final Set<Kind> NHS =
            EnumSet.of(Kind.COUNTRY, Kind.REGION, Kind.ICB, Kind.SUB_ICB, Kind.CCG, Kind.NHS_TRUST);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NHS_TRUST_SITE")
    void onlyWhatIsChargedToTheNhsIsHeldAgainstACap(Kind kind) {
        String code = "LOCAL:capped-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body("{\"name\":\"Invented\",\"kind\":\"" + kind + "\"}")
                .put("/v1/organisations/" + code)
                .then()
                .statusCode(201);
        boolean capped = NHS.contains(kind);
        Pushing.temporaryStaffingOf(code)
                .push(
                        Shifts.of(code, WEEK).charge(9_000).shifts(3).json(),
                        Shifts.of(code, WEEK)
                                .charge(9_000)
                                .text("supply", "BANK")
                                .shifts(4)
                                .json())
                .body("created", equalTo(2))
                .body("faults.code", capped ? contains("OVER_CAP_WITHOUT_OVERRIDE") : empty());
        var counted = Shifts.counted(code, WEEK);
        if (capped) {
            counted.body("results.capStatusCode", contains("NOT_APPLICABLE", "OVER"))
                    .body("results.value", contains(4, 3));
        } else {
            counted.body("results.capStatusCode", contains("NOT_APPLICABLE")).body("results.value", contains(7));
        }
    }
}
