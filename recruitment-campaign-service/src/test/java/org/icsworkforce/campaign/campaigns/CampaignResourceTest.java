package org.icsworkforce.campaign.campaigns;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CampaignResourceTest {

    private static final String TERMS =
            "{\"name\":\"Take a different view\",\"target\":{\"organisations\":[\"RVV\"],\"hardToFill\":true}}";

    private final String path = "/v1/campaigns/take-" + UUID.randomUUID();

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.analyst());
    }

    @Test
    void campaignIsDraftedAndRead() {
        admin().body(TERMS)
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", path)
                .body("state", equalTo("DRAFTED"))
                .body("target.organisations", equalTo(List.of("RVV")))
                .body("target.staffGroups", equalTo(List.of()));
        String tag = reader().get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Take a different view"))
                .extract()
                .header("ETag");
        reader().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void changeNeedsThePresentTag() {
        String first = admin().body(TERMS).put(path).header("ETag");
        admin().body(TERMS).put(path).then().statusCode(428);
        String second = admin().header("If-Match", first)
                .body("{\"name\":\"Another view\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Another view"))
                .body("target.organisations", equalTo(List.of()))
                .extract()
                .header("ETag");
        admin().header("If-Match", first).body(TERMS).put(path).then().statusCode(412);
        reader().get(path).then().header("ETag", second);
    }

    @Test
    void tagOfACampaignThatDoesNotExistFails() {
        admin().header("If-Match", "\"x\"").body(TERMS).put(path).then().statusCode(412);
    }

    @Test
    void concurrentDraftsMakeOneCampaign() {
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> admin().body(TERMS).put(path).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        Assertions.assertThat(statuses).containsOnlyOnce(201);
        Assertions.assertThat(statuses.stream().filter(status -> status == 428)).hasSize(7);
    }

    @Test
    void listIsPagedByCodeAndFilteredByState() {
        for (int i = 0; i < 3; i++) {
            admin().body(TERMS).put(path + "-" + i).then().statusCode(201);
        }
        var seen = new ArrayList<String>();
        String next = "/v1/campaigns?limit=2&state=DRAFTED";
        while (next != null) {
            var page = reader().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("results.campaign"));
            next = page.path("next");
        }
        Assertions.assertThat(seen).isSorted().doesNotHaveDuplicates();
        String code = path.substring(path.lastIndexOf('/') + 1);
        Assertions.assertThat(seen).contains(code + "-0", code + "-1", code + "-2");
        reader().get("/v1/campaigns?state=CLOSED").then().body("results.campaign", not(hasItem(code + "-0")));
        reader().get("/v1/campaigns?state=GONE").then().statusCode(400);
    }

    @Test
    void faultsComeAllAtOnce() {
        admin().body("{\"name\":\" \",\"target\":{\"organisations\":[\"rvv!\"],\"staffGroups\":[null]}}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/target/organisations/0", "/target/staffGroups/0"));
        admin().body("{\"name\":\"x\",\"colour\":\"red\"}")
                .put(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
        admin().body("{\"name\":\"x\",\"target\":{\"workstreams\":[\"LOCAL\"]}}")
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/target/workstreams/0"))
                .body("errors[0].allowed", hasItem("LOCAL_CARE"));
        admin().body(TERMS).put("/v1/campaigns/Not%20A%20Code").then().statusCode(400);
    }

    @Test
    void writingNeedsItsScope() {
        reader().contentType(ContentType.JSON).body(TERMS).put(path).then().statusCode(403);
        reader().get(path).then().statusCode(404).body("code", equalTo("RESOURCE_NOT_FOUND"));
        given().get(path).then().statusCode(401);
    }
}
