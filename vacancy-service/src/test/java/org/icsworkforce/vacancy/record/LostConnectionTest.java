package org.icsworkforce.vacancy.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** A database that goes away in the middle of a request is nothing to report, but a reason to try again. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LostConnectionTest {

    /** Of those that wait for the lock on the table. */
    private static final String END = """
            select count(pg_terminate_backend(pid)) from pg_locks
            where relation = 'attraction'::regclass and not granted""";

    @Inject
    DataSource dataSource;

    private static Response nobody() {
        return given().auth().oauth2(Tokens.analyst()).get("/v1/vacancies/{id}", UUID.randomUUID());
    }

    private static boolean endsSomebody(Connection connection) throws SQLException {
        try (var end = connection.createStatement();
                var row = end.executeQuery(END)) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    @Test
    void clientIsToldToTryAgain() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("lock table attraction");
                var answer = CompletableFuture.supplyAsync(LostConnectionTest::nobody);
                await().until(() -> endsSomebody(connection));
                answer.join()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .body("code", equalTo("SERVICE_UNAVAILABLE"));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertThat(nobody().statusCode()).isEqualTo(404);
    }
}
