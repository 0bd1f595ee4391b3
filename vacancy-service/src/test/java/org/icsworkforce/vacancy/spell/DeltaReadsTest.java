package org.icsworkforce.vacancy.spell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** A change pays for what it wrote, not for what others had written before. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DeltaReadsTest {

    private static final int BEFORE = 300;

    @Inject
    DataSource dataSource;

    private static void push(int rows) {
        Pushing.vacanciesOf("RVV")
                .push(IntStream.range(0, rows).mapToObj("""
                        {"reference":"%d","organisation":"RVV","title":"Porter","staffGroup":"05","posts":1,"wte":1,\
                        "status":"OPEN","milestones":{"advertisedOn":"2026-09-01"}}"""::formatted).toArray(String[]::new));
    }

    @Test
    void oneRowReadsNoVersionsOfOtherChanges() throws Exception {
        push(BEFORE);
        push(1);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                long change = number(connection, "select max(change) from vacancy_version");
                statement.execute("delete from spell_delta where change = " + change);
                JsonNode plan = explained(connection, change);
                assertThat(read(plan)).as(plan::toPrettyString).isBetween(1L, BEFORE / 10L);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long number(Connection connection, String query) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** By the plan that the database makes when it takes a change to have written more than it has. */
    private static JsonNode explained(Connection connection, long change) throws Exception {
        try (var setting = connection.createStatement();
                var query = connection.prepareStatement("explain (analyze, format json) " + Deltas.insert())) {
            setting.execute("set local enable_nestloop = off");
            query.setLong(1, change);
            try (var row = query.executeQuery()) {
                row.next();
                return new ObjectMapper().readTree(row.getString(1));
            }
        }
    }

    /** Versions that the plan looked at, whether or not it could use them. */
    private static long read(JsonNode plan) {
        return plan.findParents("Relation Name").stream()
                .filter(node -> node.path("Relation Name").asText().equals("vacancy_version"))
                .mapToLong(node -> Math.round((node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble())
                        * node.path("Actual Loops").asDouble()))
                .sum();
    }
}
