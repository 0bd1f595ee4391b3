package org.icsworkforce.vacancy.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OrganisationResourceTest {

    @Test
    void organisationIsReadWithTheNamesOfThoseItBelongsTo() {
        analyst()
                .get("/v1/organisations/RVV")
                .then()
                .statusCode(200)
                .body("name", equalTo("East Kent Hospitals University NHS Foundation Trust"))
                .body("kind", equalTo("NHS_TRUST"))
                .body("sector", equalTo("ACUTE"))
                .body("parent.code", equalTo("QKS"))
                .body("parent.label", equalTo("NHS Kent and Medway Integrated Care Board"))
                .body("postcode", equalTo("CT1 3NG"))
                .body("openedOn", equalTo("1999-04-01"))
                .body("open", equalTo(true))
                .body("place", nullValue());
    }

    @Test
    void colonOfACouncilsCodeMayStandInThePath() {
        analyst()
                .get("/v1/organisations/GSS:E10000016")
                .then()
                .statusCode(200)
                .body("name", equalTo("Kent County Council"));
    }

    @Test
    void successionsAreToldFromBothEnds() {
        analyst()
                .get("/v1/organisations/09C")
                .then()
                .body("open", equalTo(false))
                .body("successor.code", equalTo("91Q"));
        analyst()
                .get("/v1/organisations/91Q")
                .then()
                .body("successor.code", equalTo("QKS"))
                .body("predecessors.code", containsInAnyOrder("09C", "09E", "09J", "09W", "10A", "10D", "10E", "99J"))
                .body("formerNames.name", contains("NHS Kent and Medway CCG"));
    }

    @Test
    void filtersNarrowTheList() {
        analyst()
                .get("/v1/organisations?kind=NHS_TRUST")
                .then()
                .statusCode(200)
                .body("results.code", contains("RN7", "RPA", "RVV", "RWF", "RXY", "RYD", "RYY"));
        analyst().get("/v1/organisations?kind=nhs_trust&inSystem=partly").then().body("results.code", contains("RYD"));
        analyst()
                .get("/v1/organisations?kind=in:COUNCIL,DISTRICT_COUNCIL&parent=QKS")
                .then()
                .body("results.code", containsInAnyOrder("GSS:E10000016", "GSS:E06000035"));
        analyst()
                .get("/v1/organisations?parent=RVV&limit=1000")
                .then()
                .body("results", hasSize(342))
                .body("results.kind", everyItem(equalTo("NHS_TRUST_SITE")));
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = analyst().queryParam("kind", "GP_PRACTICE").queryParam("limit", 60);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/organisations")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("results.code", String.class));
            cursor = page.path("metadata.nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(203).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoCodeIsNamed() {
        analyst()
                .get("/v1/organisations/not-loaded")
                .then()
                .statusCode(200)
                .body("results.name", contains("Medway Community Healthcare CIC"))
                .body("results.reason", contains("NO_CODE"));
    }

    @Test
    void unchangedOrganisationIsNotSentAgain() {
        String etag = analyst().get("/v1/organisations/RPA").header("ETag");

        analyst()
                .header("If-None-Match", etag)
                .get("/v1/organisations/RPA")
                .then()
                .statusCode(304);
    }

    @Test
    void unknownCodeIs404AndUnknownKind400() {
        analyst()
                .get("/v1/organisations/RZZ")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("RESOURCE_NOT_FOUND"));
        analyst()
                .get("/v1/organisations?kind=SPACESHIP")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("kind"));
        analyst().get("/v1/organisations?name=Kent").then().statusCode(400);
    }

    @Test
    void withoutTokenIs401() {
        given().get("/v1/organisations").then().statusCode(401);
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.analyst());
    }
}
