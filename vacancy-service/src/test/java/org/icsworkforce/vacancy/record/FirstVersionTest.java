package org.icsworkforce.vacancy.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/**
 * A vacancy's first version is written in two ways: straight into the tables, and by way of staging where something may
 * have to be held back, as in a snapshot. Nobody may be able to tell which.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FirstVersionTest {

    private static final String[] OF_ALL_KINDS = {"""
        {"reference":"open","organisation":"RVV","title":"Staff Nurse","staffGroup":"03","jobRole":"03007","posts":3,\
        "wte":2.6,"status":"OPEN","hardToFill":true,"pay":{"scheme":"AFC","grade":"BAND_5","min":3207300,"max":3904300,\
        "unit":"YEAR","currency":"GBP"},"milestones":{"advertisedOn":"2026-09-08","closesOn":"2026-10-06"},\
        "sourceUpdatedAt":"2026-09-08T02:15:00Z"}""", """
        {"reference":"bare","organisation":"RVV","title":"Porter","staffGroup":"06","posts":1,"wte":1,"status":"OPEN"}""", """
        {"reference":"planned","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":0.5,\
        "status":"PLANNED"}""", """
        {"reference":"on-hold","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
        "status":"ON_HOLD","hardToFill":false}""", """
        {"reference":"filled","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
        "status":"FILLED","closeReason":"FILLED","milestones":{"advertisedOn":"2026-08-01"},\
        "outcomes":[{"post":1,"wte":1.0,"result":"FILLED","startedOn":"2026-10-01"}]}""", """
        {"reference":"withdrawn","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
        "status":"WITHDRAWN","sourceUpdatedAt":"2026-09-09T02:15:00Z"}""", """
        {"reference":"advert","level":"ADVERT","organisation":"RVV","title":"Ward Clerk"}"""};

    @Inject
    DataSource dataSource;

    /** Each row whole, but for what names it, its feed and its transaction. */
    private List<String> rows(String sql, Pushing feed) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, feed.feed());
            try (var row = query.executeQuery()) {
                var rows = new ArrayList<String>();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
                return rows;
            }
        }
    }

    private List<String> current(Pushing feed) throws SQLException {
        return rows(
                "select (to_jsonb(v) - array['id', 'feed', 'change'])::text from vacancy v where feed = ? order by reference",
                feed);
    }

    private List<String> versions(Pushing feed) throws SQLException {
        return rows("""
                select (to_jsonb(v) - array['row', 'vacancy', 'feed', 'change'])::text from vacancy_version v
                where feed = ? order by reference, version""", feed);
    }

    @Test
    void bothWaysWriteTheSame() throws SQLException {
        var straight = Pushing.vacanciesOf("RVV");
        straight.push(OF_ALL_KINDS).body("created", equalTo(OF_ALL_KINDS.length));
        var staged = Pushing.vacanciesOf("RVV");
        staged.snapshot(OF_ALL_KINDS).body("created", equalTo(OF_ALL_KINDS.length));

        assertThat(current(straight)).hasSize(OF_ALL_KINDS.length).isEqualTo(current(staged));
        assertThat(versions(straight)).hasSize(OF_ALL_KINDS.length).isEqualTo(versions(staged));
    }

    private static String nurse(int number, int posts) {
        return """
                {"reference":"N-%05d","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":%d,"wte":1,\
                "status":"OPEN"}""".formatted(number, posts);
    }

    private static ValidatableResponse push(Pushing feed, List<String> rows) {
        return feed.push(rows.toArray(String[]::new));
    }

    @Test
    void payloadThatContradictsItselfWhenMuchOfItIsWrittenLeavesTheRestOnce() throws SQLException {
        var untouched = Pushing.vacanciesOf("RVV");
        untouched.push(nurse(1, 7)).body("created", equalTo(1));
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(nurse(0, 1)).body("created", equalTo(1));
        var rows = new ArrayList<>(
                IntStream.range(0, 6_000).mapToObj(i -> nurse(i, 1)).toList());
        rows.add(nurse(3, 2));

        push(feed, rows)
                .statusCode(200)
                .body("received", equalTo(6_001))
                .body("created", equalTo(5_998))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(2));

        assertThat(current(feed)).hasSize(5_999).noneMatch(row -> row.contains("N-00003"));
        assertThat(versions(feed)).hasSize(5_999);
        assertThat(current(untouched)).hasSize(1);
        assertThat(versions(untouched)).hasSize(1);
        push(feed, rows.subList(0, 6_000)).body("created", equalTo(1)).body("unchanged", equalTo(5_999));
    }
}
