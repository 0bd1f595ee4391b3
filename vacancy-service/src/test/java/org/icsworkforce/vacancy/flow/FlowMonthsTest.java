package org.icsworkforce.vacancy.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.round.Round;
import org.icsworkforce.vacancy.spell.Rebuilding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever feeds, people, links and the clock do to requisitions, the rollup says at every change number what the
 * records say, while it is the present and when it is the past: while deltas wait to be folded, when they are folded, and
 * when all is made anew. Those that are open have an age.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FlowMonthsTest {

    private static final int STEPS = 30;
    private static final List<String> ORGANISATIONS = List.of("G82091", "G82092");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    DataSource dataSource;

    @Inject
    ChangeLog changes;

    @Inject
    @All
    List<Round> rounds;

    private Random random;
    private Instant now;
    private final List<String> feeds = new ArrayList<>();
    private final List<String> runs = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final Map<Long, List<List<MoveCell>>> records = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rollupSaysAtEveryChangeWhatTheRecordsSay(long seed) throws SQLException {
        random = new Random(seed);
        now = Instant.now();
        for (int feed = 0; feed < 2; feed++) {
            feeds.add("roll-" + UUID.randomUUID());
            register(feeds.get(feed), 1 + feed);
        }
        long before = number();
        for (int step = 0; step < STEPS; step++) {
            step();
            assertSame(number());
        }
        assertThat(number()).as("%s", steps).isGreaterThan(before + 10);
        // read as the present until here
        records.clear();
        for (long number = before; number <= number(); number++) {
            assertSame(number);
        }
        rebuildFindsNothing();
        for (long number = before; number <= number(); number++) {
            assertSame(number);
        }
    }

    private void step() throws SQLException {
        String feed = feeds.get(random.nextInt(feeds.size()));
        String path = "/v1/vacancy-feeds/" + feed;
        String reference = reference();
        switch (random.nextInt(12)) {
            case 0 -> took("undo", undo());
            case 1 ->
                took(
                        "put",
                        admin().contentType("application/json")
                                .body(row(reference))
                                .put(path + "/vacancies/" + reference)
                                .statusCode());
            case 2 ->
                took(
                        "patch",
                        admin().contentType("application/merge-patch+json")
                                .body(patch().getBytes(StandardCharsets.UTF_8))
                                .patch(path + "/vacancies/" + reference)
                                .statusCode());
            case 3 ->
                took("delete", admin().delete(path + "/vacancies/" + reference).statusCode());
            case 4 -> {
                now = now.plusSeconds(86_400L * random.nextInt(1, 20));
                QuarkusMock.installMockForType(Clock.fixed(now, LONDON), Clock.class);
                took("rounds", 0);
                for (Round round : rounds) {
                    round.go();
                }
            }
            case 5 -> {
                // who comes first is decided anew
                register(feeds.getFirst(), random.nextInt(1, 4));
                took("precedence", 0);
            }
            default -> {
                String mode = random.nextInt(4) == 0 ? "snapshot" : "delta";
                String run = path + "/runs";
                var report = admin().contentType("application/x-ndjson")
                        .queryParam("mode", mode)
                        .body(String.join(
                                        "\n",
                                        IntStream.range(0, 6)
                                                .filter(i -> random.nextBoolean())
                                                .mapToObj(i -> row("N-" + i))
                                                .toList())
                                .getBytes(StandardCharsets.UTF_8))
                        .post(run);
                took(mode, report.statusCode());
                runs.add(run + "/" + report.path("id"));
            }
        }
    }

    private void took(String what, int status) {
        steps.add(what + " " + status);
    }

    private int undo() {
        return runs.isEmpty() ? 0 : admin().post(runs.removeLast() + "/undo").statusCode();
    }

    private String reference() {
        return "N-" + random.nextInt(6);
    }

    /** Late and corrected in all that the rollup looks at; some are refused. */
    private String row(String reference) {
        LocalDate day = LocalDate.of(2026, 11, 1).minusDays(random.nextInt(500));
        return """
                {"reference":"%s","organisation":"%s","level":"%s","title":"Nurse","posts":1,"wte":0.8,"status":"%s"%s,\
                "aliases":[{"system":"ESR_REQUISITION","id":"%s"}],\
                "milestones":{"advertisedOn":"%s","closesOn":"%s"}}""".formatted(
                reference,
                pick(ORGANISATIONS),
                random.nextInt(4) == 0 ? "ADVERT" : "REQUISITION",
                pick(List.of("OPEN", "OPEN", "ON_HOLD", "APPROVED", "FILLED", "WITHDRAWN", "LAPSED", "CLOSED", "ODD")),
                random.nextInt(4) == 0 ? "" : ",\"staffGroup\":\"0" + random.nextInt(1, 4) + "\"",
                "77-" + reference,
                day,
                day.plusDays(random.nextInt(700)));
    }

    private String patch() {
        return pick(List.of(
                "{\"status\":\"FILLED\"}",
                "{\"status\":\"OPEN\"}",
                "{\"title\":\"Nurse " + random.nextInt() + "\"}",
                "{\"staffGroup\":\"02\"}",
                "{\"milestones\":{\"advertisedOn\":\"2025-01-05\"}}"));
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.admin());
    }

    private static void register(String feed, int precedence) {
        assertThat(admin().contentType("application/json")
                        .body("""
                                {"owner":"G82091","organisations":["G82091","G82092"],"subject":"vacancies",
                                 "format":"NDJSON","name":"Test feed","precedence":%d,"synthetic":%s,
                                 "snapshotGuard":{"maxClosePercent":100,"minClose":0,"onGuard":"HOLD_CLOSURES"}}""".formatted(precedence, precedence == 2))
                        .put("/v1/vacancy-feeds/" + feed)
                        .statusCode())
                .isBetween(200, 201);
    }

    private static void rebuildFindsNothing() {
        Rebuilding.rebuild()
                .body("found.deltasDifferent", equalTo(0))
                .body("found.monthsDifferent", equalTo(0))
                .body("found.monthsStillDifferent", equalTo(0));
    }

    private long number() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return changes.now(connection).number();
        }
    }

    private void assertSame(long number) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Moment moment = changes.upTo(connection, number);
            List<Query> queries = CoarseQueries.all();
            if (!records.containsKey(number)) {
                // what was said then never changes: read once, however often the rollup is held against it
                var cells = new ArrayList<List<MoveCell>>();
                for (Query query : queries) {
                    cells.add(read(VacancyFlow.RECORDS, connection, query, moment));
                }
                records.put(number, cells);
                assertThatOpenOnesHaveAnAge(connection, moment, queries.getFirst(), cells.getFirst());
            }
            for (int i = 0; i < queries.size(); i++) {
                Query query = queries.get(i);
                assertThat(read(FlowMonths::read, connection, query, moment))
                        .as(
                                "at %d by %s: %s",
                                number, query.by().stream().map(Dimension::id).toList(), steps)
                        .isEqualTo(records.get(number).get(i));
            }
        }
    }

    private void assertThatOpenOnesHaveAnAge(Connection connection, Moment moment, Query query, List<MoveCell> flow)
            throws SQLException {
        var open = new HashMap<List<Object>, BigDecimal>();
        flow.forEach(cell -> open.put(key(cell), cell.standing().get("open-at-end")));
        var hard = new HashMap<>(open);
        // of those that ended in the month in which they opened, the stocks have nothing to say
        open.replaceAll((key, number) -> number.negate());
        for (MoveCell cell : read(VacancyAgeing.RECORDS, connection, query, moment)) {
            VacancyAgeing.KINDS.stream()
                    .filter(kind -> kind.endsWith("open-vacancies"))
                    .forEach(kind -> open.merge(key(cell), cell.standing().get(kind), BigDecimal::add));
        }
        for (MoveCell cell : read(VacancyHardToFill.RECORDS, connection, query, moment)) {
            hard.merge(key(cell), cell.standing().get("open-vacancies").negate(), BigDecimal::add);
        }
        assertThat(open.values()).as("by age, %s", steps).allMatch(rest -> rest.signum() == 0);
        assertThat(hard.values()).as("hard to fill, %s", steps).allMatch(rest -> rest.signum() == 0);
    }

    private static List<Object> key(MoveCell cell) {
        return List.of(cell.month(), cell.members());
    }

    private static List<MoveCell> read(Requisitions.Source source, Connection connection, Query query, Moment moment)
            throws SQLException {
        var by = query.by().stream().toList();
        YearMonth last = YearMonth.from(LocalDate.now(LONDON)).plusMonths(1);
        return source.read(
                connection, query, by, moment, last, query.isBy("organisation") ? List.of() : List.of("RYD"));
    }
}
