package org.icsworkforce.campaign.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.icsworkforce.campaign.Hiring;
import org.icsworkforce.campaign.LaunchedCampaign;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HireReleaseResourceTest {

    private static final String RELEASES = "/v1/admin/recruitment-campaign-service/hire-releases";

    private static Response release() {
        return given().auth().oauth2(Tokens.admin()).post(RELEASES);
    }

    @Test
    void onlyAnAdministratorReleases() {
        given().post(RELEASES).then().statusCode(401);
        for (String token : List.of(Tokens.analyst(), Tokens.feed("RVV"))) {
            given().auth().oauth2(token).post(RELEASES).then().statusCode(403).body("code", equalTo("ACCESS_DENIED"));
        }
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        given().auth()
                .oauth2(Tokens.admin())
                .queryParam("through", "2026-12")
                .post(RELEASES)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("through"));
        given().auth().oauth2(Tokens.admin()).get(RELEASES).then().statusCode(405);
        given().auth()
                .oauth2(Tokens.admin())
                .body(new byte[2 << 20])
                .post(RELEASES)
                .then()
                .statusCode(413);
    }

    @Test
    void ofSeveralAtOnceOneTellsWhatIsNew() throws Exception {
        Hiring.by("RVV").hires(6, LaunchedCampaign.of("RVV", "").code, "2026-04-20");
        Callable<Response> asked = HireReleaseResourceTest::release;
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Response> answers = threads
                    .invokeAll(Stream.generate(() -> asked).limit(6).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertThat(answers.stream().flatMap(answer -> answer.<List<String>>path("months").stream()))
                    .contains("2026-04")
                    .doesNotHaveDuplicates();
        }
        release().then().statusCode(200).body("months", equalTo(List.of()));
    }
}
