package org.icsworkforce.vacancy.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads just after a feed has been taken in neither enters it nor waits for those who do. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SearchBesideFeedsTest {

    /** More than a reader enters. */
    private static final int ROWS = 250;

    @Inject
    DataSource dataSource;

    @Inject
    Searchable searchable;

    private Pushing feed;

    @BeforeEach
    void registerAndEnterWhatOthersPushed() {
        searchable.now();
        feed = Pushing.vacanciesOf("RVV");
    }

    @AfterEach
    void enter() {
        searchable.now();
    }

    private void push(int rows) {
        feed.push(IntStream.range(0, rows).mapToObj("""
                        {"reference":"%d","organisation":"RVV","title":"Ostler","staffGroup":"03","posts":1,"wte":1,\
                        "status":"OPEN","milestones":{"advertisedOn":"2026-09-01"}}"""::formatted).toArray(String[]::new));
    }

    private ValidatableResponse list(Map<String, String> parameters) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .queryParam("feed", feed.feed())
                .queryParam("limit", 500)
                .queryParams(parameters)
                .get("/v1/vacancies")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse search() {
        return list(Map.of("q", "ostler"));
    }

    private long entered() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select count(*) from vacancy_search where feed = ?")) {
            query.setString(1, feed.feed());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void fewRowsAreEnteredByTheirReader() {
        push(3);
        search().body("results.size()", equalTo(3));
    }

    @Test
    void feedIsLeftToTheRounds() throws SQLException {
        push(ROWS);
        search().body("results", empty()).body("searchedUpTo", notNullValue());
        assertThat(entered()).isZero();
        searchable.now();
        search().body("results.size()", equalTo(ROWS));
    }

    @Test
    void filtersFindWhatHasNotBeenEntered() throws SQLException {
        push(ROWS);
        list(Map.of("staffGroup", "03")).body("results.size()", equalTo(ROWS)).body("searchedUpTo", nullValue());
        assertThat(entered()).isZero();
    }

    @Test
    void nobodyWaitsForARound() throws Exception {
        push(ROWS);
        try (var round = dataSource.getConnection()) {
            round.setAutoCommit(false);
            try (var step = round.createStatement()) {
                step.execute("select from vacancy_search_progress for update");
                CompletableFuture.runAsync(this::search).get(20, TimeUnit.SECONDS);
            } finally {
                round.rollback();
                round.setAutoCommit(true);
            }
        }
    }

    @Test
    void filterThatTakesLongMissesNothing() throws Exception {
        push(ROWS);
        CompletableFuture<ValidatableResponse> list;
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            try (var lock = slow.createStatement()) {
                // as good as comparing every one of many
                lock.execute("lock table vacancy in access exclusive mode");
                list = CompletableFuture.supplyAsync(() -> list(Map.of("staffGroup", "03")));
                await().atMost(Duration.ofSeconds(20)).until(this::somebodyHasWaitedForLong);
            } finally {
                slow.rollback();
                slow.setAutoCommit(true);
            }
        }
        list.get(20, TimeUnit.SECONDS).body("results.size()", equalTo(ROWS)).body("searchedUpTo", nullValue());
        assertThat(entered()).isZero();
    }

    private boolean somebodyHasWaitedForLong() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query_start < now() - interval '1 second'
                          and query like '%from vacancy v%'""")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }
}
