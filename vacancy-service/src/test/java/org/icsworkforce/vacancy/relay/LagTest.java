package org.icsworkforce.vacancy.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.attraction.AttributedHire;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** What is unsent and what is unread is told by the service, also while relay and consumer stand still. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LagTest {

    private static final String UNSENT = "workforce_relay_unsent_changes{source=\"vacancy\"}";
    private static final String AGE = "workforce_relay_unsent_age_seconds{source=\"vacancy\"}";
    private static final String UNREAD =
            "workforce_consumer_lag{group=\"vacancy-service\",topic=\"workforce.campaign.v1\"}";

    @Inject
    DataSource dataSource;

    private static double metric(String series) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + series));
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    /** Nobody else changes the table, or reads it even, until the connection is closed. */
    private Connection holding(String table, String mode) throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.createStatement()) {
            lock.execute("lock table " + table + " in " + mode + " mode");
        }
        return connection;
    }

    private static void release(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Test
    void changesThatTheRelayHasNotSentAreCountedAndAge() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        eventually(() -> assertThat(metric(UNSENT)).isZero());
        assertThat(metric(AGE)).isZero();

        try (var held = holding("relay_watermark", "share row exclusive")) {
            for (int posts = 1; posts <= 3; posts++) {
                feed.push("""
                        {"reference":"L-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":%d,"wte":1,\
                        "status":"OPEN"}""".formatted(posts)).statusCode(200);
            }
            eventually(() -> assertThat(metric(UNSENT)).isEqualTo(3));
            eventually(() -> assertThat(metric(AGE)).isGreaterThan(1));
            release(held);
        }

        eventually(() -> assertThat(metric(UNSENT)).isZero());
        eventually(() -> assertThat(metric(AGE)).isZero());
    }

    @Test
    void eventsThatTheConsumerHasNotAppliedAreCounted() throws SQLException {
        AttributedHire.of(UUID.randomUUID().toString()).attributed(1, "before");
        eventually(() -> assertThat(metric(UNREAD)).isZero());

        try (var held = holding("event_seen", "share row exclusive")) {
            AttributedHire.of(UUID.randomUUID().toString()).attributed(1, "unread");
            AttributedHire.of(UUID.randomUUID().toString()).attributed(1, "unread");
            eventually(() -> assertThat(metric(UNREAD)).isEqualTo(2));
            release(held);
        }

        eventually(() -> assertThat(metric(UNREAD)).isZero());
    }

    @Test
    void changeThatIsSentInPartIsUnsent() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        var rows = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            rows.append("""
                    {"reference":"P-%d","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,"status":"OPEN"}
                    """.formatted(i));
        }
        feed.push(feed.client(), rows.toString()).statusCode(200);
        eventually(() -> assertThat(metric(UNSENT)).isZero());

        try (var held = holding("vacancy_version", "access exclusive")) {
            leaveInTheMiddleOfTheLastChange();
            eventually(() -> assertThat(metric(UNSENT)).isEqualTo(1));
            release(held);
        }

        eventually(() -> assertThat(metric(UNSENT)).isZero());
    }

    /** As a relay does that is killed before the rest of a large change. */
    private void leaveInTheMiddleOfTheLastChange() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rewind = connection.prepareStatement(
                        "update relay_watermark set partly = true, row = row - 500 where source = 'vacancy'")) {
            rewind.executeUpdate();
        }
    }
}
