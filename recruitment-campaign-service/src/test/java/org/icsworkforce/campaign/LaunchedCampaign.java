package org.icsworkforce.campaign;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.icsworkforce.kit.test.Tokens;

/** A campaign of a test's own: {@code LaunchedCampaign.of("RVV", partners)}. */
public final class LaunchedCampaign {

    public final String code;
    private final String owner;
    private String tag = "";

    private LaunchedCampaign(String code, String owner) {
        this.code = code;
        this.owner = owner;
    }

    public static LaunchedCampaign of(String owner, String terms) {
        return draft(owner, terms).launch();
    }

    /** @param terms properties of the body besides name, period and goal */
    public static LaunchedCampaign draft(String owner, String terms) {
        return draft("campaign-" + UUID.randomUUID().toString().substring(0, 8), owner, terms);
    }

    /** One of which something may be known before it is drafted. */
    public static LaunchedCampaign named(String code, String owner) {
        return draft(code, owner, "").launch();
    }

    private static LaunchedCampaign draft(String code, String owner, String terms) {
        var campaign = new LaunchedCampaign(code, owner);
        campaign.tag = campaign.client()
                .body("""
                        {"name":"A campaign","start":"2026-09-01","end":"2099-03-31",
                         "goals":[{"metric":"HIRES","target":10,"by":"2027-03-31"}]%s}""".formatted(terms.isEmpty() ? "" : "," + terms))
                .put(campaign.path())
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        return campaign;
    }

    public LaunchedCampaign launch() {
        return go("/launch");
    }

    public LaunchedCampaign close() {
        return go("/close");
    }

    public String path() {
        return "/v1/campaigns/" + code;
    }

    private LaunchedCampaign go(String verb) {
        tag = client().header("If-Match", tag)
                .post(path() + verb)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return this;
    }

    private RequestSpecification client() {
        return given().auth().oauth2(Tokens.feed(owner)).contentType(ContentType.JSON);
    }
}
