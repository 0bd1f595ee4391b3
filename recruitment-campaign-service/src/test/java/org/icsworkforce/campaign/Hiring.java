package org.icsworkforce.campaign;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.Tokens;

/** Hires as an employer reports them: {@code Hiring.by("RVV").hires(6, campaign, "2026-10-22")}. */
public final class Hiring {

    private final String organisation;
    private final VacancyEvent vacancy;

    private Hiring(String organisation) {
        this.organisation = organisation;
        this.vacancy = knownVacancy(organisation);
    }

    public static Hiring by(String organisation) {
        return new Hiring(organisation);
    }

    /** Opens a vacancy and waits until the service knows it. */
    public static VacancyEvent knownVacancy(String organisation) {
        var vacancy = VacancyEvent.aVacancy(organisation).opened(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> employer(organisation)
                .body("{\"hireId\":\"probe-" + UUID.randomUUID() + "\",\"vacancy\":{\"id\":\"" + vacancy.id
                        + "\"},\"acceptedOn\":\"2026-01-01\"}")
                .post("/v1/hires")
                .then()
                .body("state", equalTo("ATTRIBUTED")));
        return vacancy;
    }

    /** Releases the months that have settled, as an administrator may at any time. */
    public static void release() {
        given().auth()
                .oauth2(Tokens.admin())
                .post("/v1/admin/recruitment-campaign-service/hire-releases")
                .then()
                .statusCode(200);
    }

    /** So many, each of somebody whom the campaign had reached a day before; their ids. */
    public List<String> hires(int number, String campaign, String acceptedOn) {
        return IntStream.range(0, number)
                .mapToObj(i -> hire(campaign, acceptedOn))
                .toList();
    }

    private String hire(String campaign, String acceptedOn) {
        String person = "hmac-" + UUID.randomUUID();
        employer(organisation)
                .body("""
                        {"touchId":"%1$s","at":"%2$sT10:00:00Z","person":"%1$s","source":"facebook","campaign":"%3$s",
                         "evidence":"TRACKED"}""".formatted(person, LocalDate.parse(acceptedOn).minusDays(1), campaign))
                .post("/v1/touches")
                .then()
                .statusCode(201);
        return employer(organisation)
                .body("""
                        {"hireId":"%1$s","person":"%1$s","vacancy":{"id":"%2$s"},"acceptedOn":"%3$s"}""".formatted(person, vacancy.id, acceptedOn))
                .post("/v1/hires")
                .then()
                .statusCode(201)
                .body("attribution.campaign", equalTo(campaign))
                .extract()
                .path("id");
    }

    private static RequestSpecification employer(String organisation) {
        return given().auth().oauth2(Tokens.feed(organisation)).contentType(ContentType.JSON);
    }
}
