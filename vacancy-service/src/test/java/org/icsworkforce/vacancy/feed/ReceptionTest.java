package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** Payloads are received whatever is being applied, and those of one feed applied one after the other. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReceptionTest {

    private static final int MEBIBYTE = 1 << 20;

    @Inject
    DataSource dataSource;

    @Test
    void payloadsOfAFeedAreReceivedWhileItIsBusyAndAppliedInTheirOrder() throws SQLException {
        var busy = Pushing.vacanciesOf("RVV");
        String last;
        try (Connection holding = dataSource.getConnection()) {
            holding.setAutoCommit(false);
            hold(holding, busy);
            for (int wte = 1; wte < 5; wte++) {
                later(busy, Nurses.nurse(1, Integer.toString(wte)));
            }
            last = later(busy, Nurses.nurse(1, "9"));
            // whoever has a feed of his own does not wait for it
            Pushing.vacanciesOf("RPA")
                    .push(Nurses.nurse(1).replace("RVV", "RPA"))
                    .body("created", equalTo(1));
            busy.client().get(last).then().body("finishedAt", nullValue());
            holding.rollback();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> busy.client().get(last).then().body("state", equalTo("COMPLETED")));
        busy.vacancy("N-1").body("wte", equalTo(9)).body("version", equalTo(5));
    }

    private static String later(Pushing feed, String row) {
        return feed.push(feed.client().header("Prefer", "respond-async"), row)
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /** As whoever applies a run of the feed, or writes one of its records, does. */
    private static void hold(Connection connection, Pushing feed) throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('feed ' || ?, 0))")) {
            lock.setString(1, feed.feed());
            lock.execute();
        }
    }

    /** Nobody waits for a large one: most of it are blank lines here, so that it is applied soon. */
    @Test
    void payloadOfMoreThanThirtyTwoMebibytesIsAnsweredBeforeItIsApplied() {
        String blank = " ".repeat(MEBIBYTE - 1) + "\n";
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(feed.client(), Nurses.nurse(1) + "\n" + blank.repeat(31)).statusCode(200);
        String location = feed.client()
                .contentType("application/x-ndjson")
                .body((Nurses.nurse(2) + "\n" + blank.repeat(32)).getBytes(StandardCharsets.UTF_8))
                .post(feed.runs())
                .then()
                .statusCode(202)
                .header("Preference-Applied", nullValue())
                .extract()
                .header("Location");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> feed.client().get(location).then().body("created", equalTo(1)));
    }
}
