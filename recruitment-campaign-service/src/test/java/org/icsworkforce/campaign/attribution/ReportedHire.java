package org.icsworkforce.campaign.attribution;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.icsworkforce.campaign.VacancyEvent;
import org.icsworkforce.kit.test.Broker;
import org.icsworkforce.kit.test.Tokens;

/** One hire and what had reached the person, as partners tell of them over HTTP. */
final class ReportedHire {

    final String unique = UUID.randomUUID().toString().substring(0, 8);
    final String person = "hmac-person-" + unique;
    final String hireId = "hire-" + unique;

    static RequestSpecification employer(String organisation) {
        return given().auth().oauth2(Tokens.feed(organisation)).contentType(ContentType.JSON);
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    ValidatableResponse touch(String id, String at, String source, String campaign) {
        return employer("RVV")
                .body("""
                {"touchId":"%s-%s","at":"%s","person":"%s","source":"%s","medium":"paid-social","campaign":"%s",
                 "evidence":"TRACKED","channelType":"ONLINE"}""".formatted(id, unique, at, person, source, campaign))
                .post("/v1/touches")
                .then();
    }

    String hireOf(VacancyEvent vacancy) {
        return """
                {"hireId":"%s","person":"%s","vacancy":{"feed":"%s","reference":"%s"},"post":1,"recruitmentSource":"14",
                 "acceptedOn":"2026-10-22","startedOn":"2026-11-16","engagementKey":"hmac-engagement-%s"}""".formatted(hireId, person, vacancy.feed, vacancy.reference, unique);
    }

    ValidatableResponse report(String organisation, String body) {
        return employer(organisation).body(body).post("/v1/hires").then();
    }

    ValidatableResponse correct(String body) {
        return employer("RVV").body(body).put("/v1/hires/" + hireId).then();
    }

    ValidatableResponse hire() {
        return employer("RVV").get("/v1/hires/" + hireId).then();
    }

    /** The id that the service gave to this test's hire. */
    String id() {
        return hire().extract().path("id");
    }

    List<ConsumerRecord<String, String>> events(VacancyEvent vacancy) {
        return Broker.read("workforce.campaign.v1", vacancy.id.toString()).stream()
                .filter(message -> Broker.header(message, "ce_subject").equals(id()))
                .toList();
    }
}
