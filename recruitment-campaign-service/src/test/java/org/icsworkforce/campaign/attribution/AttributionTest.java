package org.icsworkforce.campaign.attribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.campaign.Hiring.knownVacancy;
import static org.icsworkforce.campaign.attribution.ReportedHire.employer;
import static org.icsworkforce.campaign.attribution.ReportedHire.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AttributionTest {

    private final ReportedHire told = new ReportedHire();

    @Test
    void hireIsCreditedToTheLastTouchBeforeIt() {
        var vacancy = knownVacancy("RVV");
        told.touch("a", "2026-09-01T10:00:00Z", "indeed", "earlier").statusCode(201);
        told.touch("b", "2026-09-12T18:04:00Z", "facebook", "take-a-different-view")
                .statusCode(201);
        told.touch("c", "2026-10-23T08:00:00Z", "open-day", "too-late").statusCode(201);
        told.report("RVV", told.hireOf(vacancy))
                .statusCode(201)
                .body("state", equalTo("ATTRIBUTED"))
                .body("organisation", equalTo("RVV"))
                .body("vacancy.id", equalTo(vacancy.id.toString()))
                .body("attribution.campaign", equalTo("take-a-different-view"))
                .body("attribution.source", equalTo("facebook"))
                .body("attribution.evidence", equalTo("TRACKED"))
                .body("attribution.method", equalTo("last-touch-90d"))
                .body("attribution.version", equalTo(1))
                .body(not(containsString(told.person)))
                .body(not(containsString("hmac-engagement")));
        eventually(() -> assertThat(told.events(vacancy)).hasSize(1));
        var event = told.events(vacancy).getFirst();
        Contracts.fits("hire.attributed.v1", event.value());
        assertThat(Broker.header(event, "ce_id")).isEqualTo(told.id() + "/1");
        assertThat(Broker.header(event, "ce_type")).isEqualTo("org.icsworkforce.hire.attributed.v1");
        assertThat(Broker.header(event, "ce_source")).isEqualTo("/recruitment-campaign-service");
        assertThat(event.value()).doesNotContain("hmac-");
    }

    @Test
    void touchBeyondTheLookBackDoesNotCount() {
        var vacancy = knownVacancy("RVV");
        told.touch("old", "2026-07-23T10:00:00Z", "facebook", "old").statusCode(201);
        told.report("RVV", told.hireOf(vacancy))
                .body("attribution.source", equalTo("UNKNOWN"))
                .body("attribution.evidence", equalTo("NONE"))
                .body("attribution.campaign", nullValue());
        told.touch("first-day", "2026-07-24T10:00:00Z", "fair", "fair").statusCode(201);
        told.hire().body("attribution.source", equalTo("fair")).body("attribution.version", equalTo(2));
    }

    @Test
    void laterReportOfAnEarlierTouchAttributesAnewOnlyWhenItIsTheLast() {
        var vacancy = knownVacancy("RVV");
        told.report("RVV", told.hireOf(vacancy)).body("attribution.source", equalTo("UNKNOWN"));
        told.touch("b", "2026-10-01T10:00:00Z", "facebook", "b").statusCode(201);
        told.hire().body("attribution.version", equalTo(2)).body("attribution.source", equalTo("facebook"));
        told.touch("a", "2026-09-01T10:00:00Z", "indeed", "a").statusCode(201);
        told.hire().body("attribution.version", equalTo(2)).body("attribution.source", equalTo("facebook"));
        told.touch("c", "2026-10-22T09:00:00Z", "open-day", "c").statusCode(201);
        told.hire().body("attribution.version", equalTo(3)).body("attribution.source", equalTo("open-day"));
        eventually(() -> assertThat(told.events(vacancy).stream()
                        .map(event -> JsonPath.from(event.value()).getInt("version")))
                .containsExactly(1, 2, 3));
    }

    @Test
    void repeatedTouchChangesNothingAndAnotherUnderItsIdIsRefused() {
        told.touch("a", "2026-09-01T10:00:00Z", "indeed", "a").statusCode(201).body(not(containsString(told.person)));
        told.touch("a", "2026-09-01T10:00:00.000Z", "indeed", "a").statusCode(200);
        told.touch("a", "2026-09-01T10:00:00Z", "facebook", "a")
                .statusCode(409)
                .body("code", equalTo("TOUCH_ALREADY_REPORTED"))
                .body(not(containsString(told.person)));
    }

    @Test
    void replaySendsTheStandingAttributionAgain() {
        var vacancy = knownVacancy("RVV");
        told.report("RVV", told.hireOf(vacancy)).statusCode(201);
        told.touch("a", "2026-10-01T10:00:00Z", "facebook", "a").statusCode(201);
        eventually(() -> assertThat(told.events(vacancy)).hasSize(2));
        employer("RVV")
                .post("/v1/admin/recruitment-campaign-service/replay")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/admin/recruitment-campaign-service/replay")
                .then()
                .statusCode(202);
        eventually(() -> assertThat(told.events(vacancy))
                .extracting(event -> Broker.header(event, "ce_id"))
                .containsExactly(told.id() + "/1", told.id() + "/2", told.id() + "/2"));
    }
}
