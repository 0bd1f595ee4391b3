package org.icsworkforce.vacancy.directory;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.icsworkforce.vacancy.directory.Directories.cqc;
import static org.icsworkforce.vacancy.directory.Directories.directory;
import static org.icsworkforce.vacancy.directory.Directories.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportedProviderTest {

    @Test
    void workplaceFileOfAnImportedProviderIsTakenFromEndToEnd() {
        send(
                        "source=CQC",
                        directory(
                                cqc("Invented Grange", "CT1 3NG", "Invented Care", "Kent", "1-99900042", "1-99900049")))
                .body("created", equalTo(2));
        String provider = Tokens.of(
                "feed-invented-care",
                List.of("CQC:1-99900049", "CQC:1-99900042"),
                "vacancies.read",
                "vacancies.write",
                "workforce.read");
        String feed = "/v1/vacancy-feeds/t-" + UUID.randomUUID();
        given().auth()
                .oauth2(provider)
                .contentType("application/json")
                .body("""
                        {"owner":"CQC:1-99900049","organisations":["CQC:1-99900042"],"subject":"establishment",
                         "format":"ASC_WDS","name":"ASC-WDS of a test","synthetic":true}""")
                .put(feed)
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(provider)
                .contentType("text/csv")
                .body(sample().replace("1-00000002", "1-99900042").getBytes(StandardCharsets.UTF_8))
                .post(feed + "/runs")
                .then()
                .body("received", equalTo(3))
                .body("rejected", equalTo(0))
                .body("created", equalTo(3));
        given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("organisation", "CQC:1-99900042")
                .queryParam("by", "organisation,staffGroup")
                .queryParam("measure", "asc-posts")
                .get("/v1/datasets/vacancy-rate/observations")
                .then()
                .statusCode(200)
                .body("results.organisationName", everyItem(equalTo("Invented Grange")))
                .body("results.size()", equalTo(3));
    }

    private static String sample() {
        try (var in = ImportedProviderTest.class.getResourceAsStream("/samples/asc-wds/workplace_bulk_upload.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
