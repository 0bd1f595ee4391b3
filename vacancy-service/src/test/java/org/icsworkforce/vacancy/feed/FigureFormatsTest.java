package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures come in tables and JSON; a format of adverts has none. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FigureFormatsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ANY = "application/octet-stream";

    private static List<Pushing> figures() {
        return List.of(Pushing.establishmentOf("RVV"), Pushing.temporaryStaffingOf("RVV"));
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String type) {
        return answer.statusCode(415)
                .contentType("application/problem+json")
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"))
                .body("errors[0].parameter", equalTo("Content-Type"))
                .body("errors[0].received", equalTo(type))
                .header("Accept-Post", not(containsString(type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ld+json", "application/xml", "text/xml", "text/plain", "image/png"})
    void typeThatNoFiguresHaveIsRefusedWithThoseThatTheyHave(String type) {
        for (Pushing feed : figures()) {
            refused(feed.send(type, "{\"@type\":\"JobPosting\",\"title\":\"Nurse\"}"), type)
                    .body(
                            "errors[0].allowed",
                            containsInAnyOrder("application/json", "application/x-ndjson", "text/csv", XLSX, ANY));
            feed.client().get(feed.runs()).then().body("results.size()", equalTo(0));
        }
    }

    @Test
    void workplaceFileIsATableAndItsFeedTakesTheOthersToo() {
        var feed = Pushing.establishmentIn("RVV", "ASC_WDS");
        refused(feed.send("application/ld+json", "{}"), "application/ld+json");
        feed.send("application/x-ndjson", "{\"organisation\":\"RVV\"}")
                .statusCode(200)
                .body("rejected", equalTo(1));
    }

    @Test
    void postingsAreStillTakenByFeedsOfVacancies() {
        Pushing.vacanciesOf("RVV")
                .send(
                        "application/ld+json",
                        "{\"@type\":\"JobPosting\",\"title\":\"Nurse\",\"identifier\":\"1\",\"datePosted\":\"2026-09-08\"}")
                .statusCode(200);
    }
}
