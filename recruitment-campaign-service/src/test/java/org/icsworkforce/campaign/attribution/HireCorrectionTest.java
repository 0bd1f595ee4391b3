package org.icsworkforce.campaign.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.campaign.Hiring.knownVacancy;
import static org.icsworkforce.campaign.VacancyEvent.aVacancy;
import static org.icsworkforce.campaign.attribution.ReportedHire.employer;
import static org.icsworkforce.campaign.attribution.ReportedHire.eventually;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HireCorrectionTest {

    private final ReportedHire told = new ReportedHire();

    @Test
    void correctedHireIsAttributedAnew() {
        var vacancy = knownVacancy("RVV");
        told.touch("a", "2026-09-01T10:00:00Z", "indeed", "a").statusCode(201);
        told.touch("b", "2026-10-20T10:00:00Z", "facebook", "b").statusCode(201);
        String tag = told.report("RVV", told.hireOf(vacancy)).extract().header("ETag");
        String earlier = told.hireOf(vacancy).replace("2026-10-22", "2026-10-01");
        told.correct(earlier)
                .statusCode(200)
                .body("acceptedOn", equalTo("2026-10-01"))
                .body("version", equalTo(2))
                .body("attribution.version", equalTo(2))
                .body("attribution.campaign", equalTo("a"));
        told.correct(earlier).statusCode(200).body("version", equalTo(2)).body("attribution.version", equalTo(2));
        told.correct(earlier.replace(told.person, "somebody-else-" + told.unique))
                .body("attribution.source", equalTo("UNKNOWN"))
                .body(not(containsString("somebody")));
        employer("RVV")
                .header("If-Match", tag)
                .body(earlier)
                .put("/v1/hires/" + told.hireId)
                .then()
                .statusCode(412);
        told.report("RVV", told.hireOf(vacancy)).statusCode(409).body("code", equalTo("HIRE_ALREADY_REPORTED"));
        eventually(() -> assertThat(told.events(vacancy)).hasSize(3));
        assertThat(JsonPath.from(told.events(vacancy).get(1).value()).getString("campaign"))
                .isEqualTo("a");
    }

    @Test
    void correctionOfTheStartIsTold() {
        var vacancy = knownVacancy("RVV");
        told.report("RVV", told.hireOf(vacancy)).statusCode(201);
        told.correct(told.hireOf(vacancy).replace("2026-11-16", "2026-11-23")).body("attribution.version", equalTo(2));
        eventually(() -> assertThat(told.events(vacancy).stream()
                        .map(event -> JsonPath.from(event.value()).getString("startedOn")))
                .containsExactly("2026-11-16", "2026-11-23"));
    }

    @Test
    void withdrawnHireIsCreditedToNothing() {
        var vacancy = knownVacancy("RVV");
        told.touch("a", "2026-10-01T10:00:00Z", "facebook", "a").statusCode(201);
        told.report("RVV", told.hireOf(vacancy)).statusCode(201);
        employer("RPA").delete("/v1/hires/" + told.hireId).then().statusCode(404);
        employer("RVV").delete("/v1/hires/" + told.hireId).then().statusCode(204);
        employer("RVV").delete("/v1/hires/" + told.hireId).then().statusCode(204);
        told.hire()
                .body("state", equalTo("WITHDRAWN"))
                .body("attribution.version", equalTo(2))
                .body("attribution.campaign", nullValue())
                .body("attribution.method", equalTo("withdrawn"));
        told.touch("b", "2026-10-02T10:00:00Z", "indeed", "b").statusCode(201);
        told.hire().body("attribution.version", equalTo(2));
        told.report("RVV", told.hireOf(vacancy)).statusCode(200).body("state", equalTo("WITHDRAWN"));
        told.correct(told.hireOf(vacancy)).statusCode(409).body("code", equalTo("HIRE_WITHDRAWN"));
        eventually(() -> assertThat(told.events(vacancy)).hasSize(2));
        Contracts.fits("hire.attributed.v1", told.events(vacancy).getLast().value());
        assertThat(told.events(vacancy).getLast().value()).contains("\"method\":\"withdrawn\"");
    }

    @Test
    void withdrawnHireThatAwaitedItsVacancyIsNeverAttributed() {
        var coming = aVacancy("RVV");
        told.report("RVV", told.hireOf(coming)).statusCode(201);
        employer("RVV").delete("/v1/hires/" + told.hireId).then().statusCode(204);
        coming.opened(1);
        knownVacancy("RVV");
        told.hire().body("state", equalTo("WITHDRAWN")).body("attribution", nullValue());
    }

    @Test
    void vacancyOfAHireIsCorrectedOnlyUntilItIsKnown() {
        var known = knownVacancy("RVV");
        var other = knownVacancy("RVV");
        told.report("RVV", told.hireOf(aVacancy("RVV"))).statusCode(201).body("state", equalTo("AWAITING_VACANCY"));
        told.correct(told.hireOf(known))
                .body("state", equalTo("ATTRIBUTED"))
                .body("vacancy.id", equalTo(known.id.toString()));
        told.correct(told.hireOf(other)).statusCode(409).body("code", equalTo("HIRE_OF_ANOTHER_VACANCY"));
        told.correct(told.hireOf(known).replace(told.hireId, "another"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/hireId"));
        employer("RPA")
                .body(told.hireOf(known))
                .put("/v1/hires/" + told.hireId)
                .then()
                .statusCode(404);
    }
}
