package org.icsworkforce.campaign.outcome;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.UUID;
import org.icsworkforce.kit.test.Tokens;

/** Lines of cost, as the trust RVV reports them; each answers its address. */
final class Spending {

    private Spending() {}

    static String spend(String campaign, String category, boolean comparable, long pence, String from, String to) {
        return spend("PO-" + UUID.randomUUID(), campaign, category, comparable, pence, from, to);
    }

    static String spend(
            String costId, String campaign, String category, boolean comparable, long pence, String from, String to) {
        String costs = "/v1/campaigns/" + campaign + "/costs";
        return costs + "/"
                + given().auth()
                        .oauth2(Tokens.feed("RVV"))
                        .contentType(ContentType.JSON)
                        .body("""
                                {"costId":"%s","category":"%s","comparable":%s,"amount":%d,"currency":"GBP","from":"%s",
                                 "to":"%s"}""".formatted(costId, category, comparable, pence, from, to))
                        .post(costs)
                        .then()
                        .extract()
                        .path("id");
    }
}
