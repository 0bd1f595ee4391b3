package org.icsworkforce.kit.paging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PagingTest {

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.of("x", List.of(), "things.read", "things.write"));
    }

    private static void isInvalid(ValidatableResponse answer, String parameter) {
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        var seen = new ArrayList<Integer>();
        String cursor = "";
        while (cursor != null) {
            var page = reader().get("/v1/things?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("results.n", Integer.class));
            cursor = page.path("metadata.nextCursor");
        }
        Assertions.assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void nextIsAbsoluteAsTheCallerSeesTheHost() {
        reader().header("X-Forwarded-Host", "workforce.example")
                .header("X-Forwarded-Proto", "https")
                .get("/v1/things?limit=3")
                .then()
                .body("next", containsString("https://workforce.example/v1/things?limit=3&cursor="))
                .header("Link", containsString("rel=\"next\""));
    }

    @Test
    void lastPageHasNoNext() {
        reader().get("/v1/things")
                .then()
                .body("results", hasSize(7))
                .body("next", nullValue())
                .body("metadata.limit", equalTo(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "x", ""})
    void limitOutsideItsBoundsIsRefused(String limit) {
        isInvalid(reader().get("/v1/things?limit=" + limit).then(), "limit");
    }

    @Test
    void cursorOfOtherFiltersIsRefused() {
        String cursor = reader().get("/v1/things?limit=3&size=4").path("metadata.nextCursor");
        reader().get("/v1/things?limit=2&size=4&cursor=" + cursor).then().statusCode(200);
        isInvalid(reader().get("/v1/things?limit=3&size=5&cursor=" + cursor).then(), "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "e30", "eyJwIjpbMV0sImYiOiIifQ", "bnVsbA", "%00"})
    void forgedCursorIsRefused(String cursor) {
        isInvalid(reader().get("/v1/things?cursor=" + cursor).then(), "cursor");
    }

    @Test
    void unknownParametersAreNamedAllAtOnceWithTheAllowedOnes() {
        reader().get("/v1/things?sice=4&colur=RED&limit=3")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"))
                .body("errors.parameter", hasItems("sice", "colur"))
                .body("errors[0].allowed", hasItems("limit", "cursor", "size", "since", "colour"));
    }

    @Test
    void valuesOfTheWrongTypeAreInvalidNotUnfound() {
        isInvalid(reader().get("/v1/things?since=yesterday").then(), "since");
        isInvalid(reader().get("/v1/things?colour=BLUE").then(), "colour");
        isInvalid(reader().get("/v1/things?size=gte:big").then(), "size");
    }

    @Test
    void identifierInThePathThatCannotBeOneIsNotFound() {
        reader().get("/v1/things/nonsense")
                .then()
                .statusCode(404)
                .body("code", equalTo("RESOURCE_NOT_FOUND"))
                .body("errors[0].parameter", equalTo("id"))
                .body("errors[0].detail", equalTo("The value is not a UUID."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREEN", "green", "Green"})
    void constantIsReadWhateverItsCase(String colour) {
        reader().get("/v1/things?colour=" + colour).then().statusCode(200);
    }

    @Test
    void constantOfAFilterIsReadWhateverItsCaseAndAnUnknownOneIsToldAllThereAre() {
        var colours = Filter.read(
                "a", "in:red,GREEN", text -> Constants.read("a", ThingResource.Colour.class, text), Filter.CODE);
        Assertions.assertThat(colours.values()).containsExactly(ThingResource.Colour.RED, ThingResource.Colour.GREEN);
        Assertions.assertThatThrownBy(() -> Constants.read("a", ThingResource.Colour.class, "blue"))
                .isInstanceOfSatisfying(Problem.class, problem -> Assertions.assertThat(problem.errors())
                        .extracting(ProblemError::allowed)
                        .containsExactly((Object) ThingResource.Colour.values()));
    }

    @Test
    void operatorsAreReadAndBecomeConditions() {
        var arguments = new ArrayList<Object>();
        Assertions.assertThat(Filter.read("a", "gte:0.5", Double::valueOf, Filter.RANGE)
                        .condition("w", arguments))
                .isEqualTo("w >= ?");
        Assertions.assertThat(
                        Filter.read("a", "in:A,B", String::valueOf, Filter.CODE).condition("o", arguments))
                .isEqualTo("o in (?, ?)");
        Assertions.assertThat(
                        Filter.read("a", "GSS:E1", String::valueOf, Filter.CODE).condition("o", arguments))
                .isEqualTo("o = ?");
        Assertions.assertThat(arguments).containsExactly(0.5, "A", "B", "GSS:E1");
        Assertions.assertThatThrownBy(() -> Filter.read("a", "gt:A", String::valueOf, Filter.CODE))
                .hasMessageContaining("cannot be used");
    }

    @Test
    void dateThatCannotBeReadIsToldItsForm() {
        Assertions.assertThatThrownBy(() -> Filter.read("period", "2026-13", PlainDate::month, Filter.RANGE))
                .isInstanceOfSatisfying(Problem.class, problem -> Assertions.assertThat(problem.errors())
                        .extracting(ProblemError::allowed)
                        .containsExactly("a month such as 2026-10"));
        Assertions.assertThatThrownBy(() -> PlainDate.date("2026-02-30")).hasMessage("a date such as 2026-09-08");
        for (String none : List.of(
                "2026-02-30T00:00:00Z", "2026-02-28T24:00:00Z", "2026-02-28T23:59:60Z", "1800-01-01T00:00:00Z")) {
            Assertions.assertThatThrownBy(() -> PlainDate.instant(none))
                    .hasMessageStartingWith("an instant with its offset");
        }
        Assertions.assertThat(PlainDate.instant("2026-02-28T23:59:58Z"))
                .isEqualTo(Instant.parse("2026-02-28T23:59:58Z"))
                .isEqualTo(PlainDate.instant("2026-03-01T00:59:58+01:00"));
        Assertions.assertThatThrownBy(() -> PlainDate.date("0000-01-01")).hasMessage("a date such as 2026-09-08");
    }

    @Test
    void changeNeedsThePresentTag() {
        UUID id = UUID.randomUUID();
        reader().put("/v1/things/" + id).then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        reader().header("If-Match", "\"old\"").put("/v1/things/" + id).then().statusCode(412);
        reader().header("If-Match", ETag.of(id, 7).value())
                .put("/v1/things/" + id)
                .then()
                .statusCode(204);
    }
}
