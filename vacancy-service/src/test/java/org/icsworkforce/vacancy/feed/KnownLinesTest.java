package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.codelist.CodeListLoad;
import org.junit.jupiter.api.Test;

/** Lines whose bytes are known are not read again; nobody can tell from what comes out. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class KnownLinesTest {

    /** Enough for a payload whose lines are remembered. */
    private static final int ROWS = 500;

    private static final String ROW = """
            {"reference":"N-%d","organisation":"RVV","title":"Nurse of ward %1$d","staffGroup":"03","posts":1,\
            "wte":0.8,"status":"%s","milestones":{"advertisedOn":"2026-09-01"},"sourceUpdatedAt":"2026-09-01T00:00:00Z"}""";

    @Inject
    DataSource dataSource;

    @Inject
    CodeListLoad codeLists;

    private static String[] rows() {
        return rows("OPEN");
    }

    private static String[] rows(String status) {
        return IntStream.range(0, ROWS)
                .mapToObj(number -> ROW.formatted(number, status))
                .toArray(String[]::new);
    }

    /** Number 7 in other words. */
    private static String[] with(String from, String to) {
        String[] rows = rows();
        rows[7] = rows[7].replace(from, to);
        return rows;
    }

    private static String[] and(String[] rows, String more) {
        String[] longer = Arrays.copyOf(rows, rows.length + 1);
        longer[rows.length] = more;
        return longer;
    }

    private Map<Integer, String> stored(Pushing feed) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select part, bytes from known_line where feed = ?")) {
            query.setString(1, feed.feed());
            try (var row = query.executeQuery()) {
                var parts = new HashMap<Integer, String>();
                while (row.next()) {
                    parts.put(row.getInt(1), new String(row.getBytes(2), StandardCharsets.ISO_8859_1));
                }
                return parts;
            }
        }
    }

    private static int lines(Map<Integer, String> stored) {
        return stored.values().stream()
                .mapToInt(part -> part.split("posts 1 wte 0.8", -1).length - 1)
                .sum();
    }

    /** What is remembered of every line is told instead of what stands in it. */
    private void forge(Pushing feed) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("update known_line set bytes = ? where feed = ?")) {
            update.setBytes(1, stored(feed).get(0).replace("posts 1", "posts 3").getBytes(StandardCharsets.ISO_8859_1));
            update.setString(2, feed.feed());
            update.executeUpdate();
        }
    }

    @Test
    void knownLinesAreCountedAndNotRead() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(rows()).body("created", equalTo(ROWS)).body("totals.wte", equalTo(400));
        feed.push(rows())
                .body("received", equalTo(ROWS))
                .body("unchanged", equalTo(ROWS))
                .body("totals.posts", equalTo(ROWS))
                .body("totals.wte", equalTo(400));
        assertThat(lines(stored(feed))).isEqualTo(ROWS);
        forge(feed);
        feed.push(rows()).body("unchanged", equalTo(ROWS)).body("totals.posts", equalTo(3 * ROWS));
    }

    @Test
    void whatChangedAndChangedBackIsAChangeEachTime() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(rows()).body("created", equalTo(ROWS));
        String[] other = with("Nurse", "Senior nurse");
        feed.push(other).body("updated", equalTo(1)).body("unchanged", equalTo(ROWS - 1));
        feed.push(rows()).body("updated", equalTo(1)).body("unchanged", equalTo(ROWS - 1));
        feed.vacancy("N-7").body("title", equalTo("Nurse of ward 7")).body("version", equalTo(3));
        String run = feed.push(other).body("updated", equalTo(1)).extract().path("id");
        feed.decide(run, "undo").statusCode(200);
        feed.push(rows()).body("unchanged", equalTo(ROWS));
        feed.push(other).body("updated", equalTo(1));
        feed.vacancy("N-7").body("title", equalTo("Senior nurse of ward 7"));
    }

    @Test
    void changedMapReadsTheSameLinesAnew() {
        String terms = "\"format\":\"NDJSON\",\"values\":{\"status\":{\"Live\":\"%s\"}}";
        var feed = Pushing.with("RVV", terms.formatted("OPEN"));
        feed.push(rows("Live")).body("created", equalTo(ROWS));
        feed.push(rows("Live")).body("unchanged", equalTo(ROWS));
        feed.register(terms.formatted("FILLED")).statusCode(200);
        feed.push(rows("Live")).body("updated", equalTo(ROWS));
        feed.vacancy("N-7").body("status", equalTo("FILLED"));
    }

    @Test
    void otherMarkOfTheFeedReadsTheSameLinesAnew() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(rows()).body("created", equalTo(ROWS));
        feed.push(rows()).body("unchanged", equalTo(ROWS));
        feed.client()
                .contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON",
                         "name":"Test feed","precedence":1,"synthetic":false}""")
                .put("/v1/vacancy-feeds/" + feed.feed())
                .then()
                .statusCode(200);
        feed.push(rows()).body("updated", equalTo(ROWS));
    }

    @Test
    void changedCodeListReadsTheSameLinesAnew() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(rows()).body("created", equalTo(ROWS));
        feed.push(rows()).body("unchanged", equalTo(ROWS));
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            update.execute("""
                    update code_list set version = version + 1, content =
                        replace(content::text, '"code": "03"', '"code": "33"')::jsonb
                    where id = 'nwd-staff-group'""");
            codeLists.readStored();
            feed.push(rows()).body("rejected", equalTo(ROWS)).body("faultCounts.UNKNOWN_CODE", equalTo(ROWS));
        } finally {
            codeLists.loadShipped();
        }
        feed.push(rows()).body("unchanged", equalTo(ROWS));
    }

    @Test
    void lineThatStandsTwiceIsToldEachTime() {
        var feed = Pushing.vacanciesOf("RVV");
        String[] twice = and(rows(), rows()[7]);
        feed.push(twice).body("created", equalTo(ROWS)).body("faultCounts.REPEATED_ROW", equalTo(1));
        for (int night = 0; night < 2; night++) {
            feed.push(twice)
                    .body("unchanged", equalTo(ROWS + 1))
                    .body("faultCounts.REPEATED_ROW", equalTo(1))
                    .body("faults[0].line", equalTo(ROWS + 1))
                    .body("totals.posts", equalTo(ROWS));
        }
    }

    @Test
    void knownLineThatAnotherContradictsIsRejectedWithIt() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(rows()).body("created", equalTo(ROWS));
        feed.push(rows()).body("unchanged", equalTo(ROWS));
        feed.push(and(rows(), rows()[7].replace("Nurse", "Porter")))
                .body("unchanged", equalTo(ROWS - 1))
                .body("rejected", equalTo(2))
                .body("faultCounts.DUPLICATE_REFERENCE", equalTo(2))
                .body("faults.index", equalTo(List.of(7, ROWS)))
                .body("totals.posts", equalTo(ROWS - 1));
        feed.vacancy("N-7").body("title", equalTo("Nurse of ward 7"));
    }

    @Test
    void lineWithARemarkIsReadAndToldEachNight() {
        var feed = Pushing.vacanciesOf("RVV");
        String[] remarkable = with("\"posts\"", "\"colour\":\"red\",\"pay\":{\"min\":100,\"unit\":\"YEAR\"},\"posts\"");
        remarkable[8] = remarkable[8].replace("\"posts\"", "\"colour\":\"red\",\"posts\"");
        feed.push(remarkable).body("created", equalTo(ROWS));
        for (int night = 0; night < 2; night++) {
            feed.push(remarkable)
                    .body("unchanged", equalTo(ROWS))
                    .body("warned", equalTo(1))
                    .body("faultCounts.PAY_IMPLAUSIBLE", equalTo(1))
                    .body("faultCounts.UNKNOWN_PROPERTY", equalTo(2));
        }
    }

    @Test
    void snapshotClosesWhatNoLineNames() {
        var feed = Pushing.guarded("RVV", 100, 0, "HOLD_CLOSURES");
        feed.snapshot(rows()).body("created", equalTo(ROWS));
        feed.snapshot(rows()).body("unchanged", equalTo(ROWS)).body("closed", equalTo(0));
        feed.snapshot(Arrays.copyOf(rows(), ROWS - 1)).body("closed", equalTo(1));
        feed.vacancy("N-" + (ROWS - 1)).body("status", equalTo("CLOSED"));
        feed.snapshot(rows()).body("reopened", equalTo(1)).body("unchanged", equalTo(ROWS - 1));
    }

    @Test
    void whatDependsOnTheClockOrOnWhatIsHeldIsNotRemembered() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        String[] adverts = Arrays.stream(rows())
                .map(row -> row.replace("\"status\":\"OPEN\"", "\"level\":\"ADVERT\""))
                .toArray(String[]::new);
        feed.push(adverts).body("created", equalTo(ROWS));
        assertThat(stored(feed)).isEmpty();
        feed.push(Arrays.stream(rows())
                        .map(row -> row.replace("{\"reference\"", "{\"expired\":true,\"reference\""))
                        .toArray(String[]::new))
                .body("updated", equalTo(ROWS));
        assertThat(stored(feed)).isEmpty();
    }

    @Test
    void partOfWhichMostIsPastIsWrittenAnew() throws SQLException {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(rows("OPEN")).body("created", equalTo(ROWS));
        feed.push(rows("FILLED")).body("updated", equalTo(ROWS));
        feed.push(rows("FILLED")).body("unchanged", equalTo(ROWS));
        assertThat(lines(stored(feed))).isEqualTo(ROWS);
    }
}
