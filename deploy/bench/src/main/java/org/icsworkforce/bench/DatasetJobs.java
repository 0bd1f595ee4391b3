package org.icsworkforce.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Datasets of requisitions over a long history, {@code vacancy-flow} beside adding the history up for every question. */
final class DatasetJobs {

    private static final String OBSERVATIONS = "/v1/datasets/vacancy-flow/observations";
    private static final String YEAR = "measure=opened&period=gte:2025-12&period=lte:2026-11";
    private static final String ROLLUP = "/v1/admin/vacancy-service/rollup";
    private static final String AGEING =
            "/v1/datasets/vacancy-ageing/observations?by=period,age&lastPeriods=13&limit=1000";
    private static final String HARD_TO_FILL =
            "/v1/datasets/vacancy-hard-to-fill/observations?by=period&lastPeriods=13&limit=1000";
    private static final int REPEATS = 20;
    private static final int FEW = 5;

    /** How the statements begin that read the rollup, or the records one by one. */
    private static final String ROLLED_UP = "with moment as";

    private static final String RECORDS = "with later as";
    private static final long POLL_MILLIS = 100;

    private static final String LATEST_IN_POSTGRESQL =
            "(select distinct on (vacancy) * from vacancy_version order by vacancy, version desc)";
    private static final String LATEST_IN_DUCKDB = """
            (select vacancy, unnest(max_by({'organisation': organisation, 'staff_group': staff_group,
                                            'opened_on': opened_on}, version)) from history group by vacancy)""";

    private final Options options;
    private final Stack stack;
    private final Api api;
    private final Connection connection;
    private final List<String> notes;
    private final CpuTime ourTime;
    private final CpuTime database;
    private final StatementLog log;

    DatasetJobs(Options options, Stack stack, Stack.Process service, Connection connection, List<String> notes) {
        this.options = options;
        this.stack = stack;
        this.api = stack.api(service);
        this.connection = connection;
        this.notes = notes;
        this.database = stack.postgresqlTime();
        this.ourTime = CpuTime.sum(CpuTime.of(service.handle()), database);
        this.log = new StatementLog(connection, stack.postgresqlLog());
    }

    List<Result> run() throws Exception {
        new History(connection).write(options.history());
        rebuild("first");
        try (var settle = connection.createStatement()) {
            settle.execute("vacuum (analyze) spell_delta, spell_group, spell_employer");
        }
        rebuild("again");
        var results = new ArrayList<Result>();
        String organisation = organisation();
        String slice = OBSERVATIONS + "?by=period&organisation=" + organisation + "&staffGroup=03&" + YEAR;
        String groups = OBSERVATIONS + ".csv?by=period,organisation,staffGroup&" + YEAR;
        try (var duck = new DuckDb(connection, stack.home())) {
            String own = " where organisation = '" + organisation + "' and staff_group = '03'";
            compare("one slice", slice, own, options.requests() / REPEATS, duck, results);
            compare("26,000 groups", groups, "", 5, duck, results);
        }
        told("vacancy-flow, one slice", slice, ROLLED_UP, REPEATS);
        told("vacancy-flow, 26,000 groups", groups, ROLLED_UP, REPEATS);
        told(
                "vacancy-flow, one organisation's last month by all dimensions",
                OBSERVATIONS + "?lastPeriods=1&organisation=" + organisation,
                RECORDS,
                REPEATS);
        told("vacancy-flow, last month by all dimensions", OBSERVATIONS + ".csv?lastPeriods=1", RECORDS, FEW);
        told("vacancy-ageing, one organisation", AGEING + "&organisation=" + organisation, RECORDS, REPEATS);
        told("vacancy-ageing, all", AGEING, RECORDS, FEW);
        told("vacancy-hard-to-fill, all", HARD_TO_FILL, RECORDS, FEW);
        upkeep(results);
        return results;
    }

    private void rebuild(String which) throws Exception {
        long begin = System.nanoTime();
        JsonNode rebuild = api.post(ROLLUP);
        while (rebuild.get("endedAt").isNull()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            rebuild = api.json(ROLLUP);
        }
        notes.add("Rebuild, %s, %.1f s: %s".formatted(which, (System.nanoTime() - begin) / 1e9, rebuild));
    }

    private void compare(String job, String address, String own, int times, DuckDb duck, List<Result> results)
            throws Exception {
        var ours = new Side(ourTime, () -> {
            api.all(times, i -> address);
            return times;
        });
        var postgresql = new Side(database, () -> count(connection, LATEST_IN_POSTGRESQL + " said" + own));
        var columnar = new Side(
                CpuTime.of(ProcessHandle.current()), () -> count(duck.connection(), LATEST_IN_DUCKDB + " said" + own));
        String name = "vacancy-flow, " + job;
        int seconds = options.warmUpSeconds();
        results.add(new Comparison(name, "request", "GROUP BY in PostgreSQL", postgresql, ours)
                .run(options.warmUps(), seconds, options.rounds()));
        results.add(new Comparison(name, "request", "GROUP BY in DuckDB", columnar, ours)
                .run(options.warmUps(), 0, options.rounds()));
    }

    /** One question, asked of the versions. */
    private static long count(Connection connection, String said) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(
                        "select organisation, staff_group, date_trunc('month', opened_on) as month, count(*) from "
                                + said
                                + (said.contains(" where ") ? " and" : " where")
                                + " opened_on >= date '2025-12-01' and opened_on < date '2026-12-01'"
                                + " group by organisation, staff_group, month")) {
            while (row.next()) {
                row.getLong(4);
            }
            return 1;
        }
    }

    /** By the clock, one after the other: what a goal in milliseconds is held against. */
    private void told(String job, String address, String statement, int times) throws Exception {
        long[] nanos = {0};
        double millis = log.millis("", () -> {
            long begin = System.nanoTime();
            ask(address, times);
            nanos[0] = System.nanoTime() - begin;
            return times;
        });
        double main = log.millis(statement, () -> ask(address, times));
        notes.add(String.format(
                Locale.ROOT,
                "%s, mean of %d, one at a time: %.2f ms over HTTP, of which %.2f ms in all its statements, %.2f ms in that which counts",
                job,
                times,
                TimeUnit.NANOSECONDS.toMicros(nanos[0]) / 1000.0 / times,
                millis / times,
                main / times));
    }

    private int ask(String address, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            api.get(address);
        }
        return times;
    }

    /** What runs of a feed pay for the rollup: the statements that keep it, in microseconds by the clock. */
    private void upkeep(List<Result> results) throws Exception {
        var feeds = new SampleFeeds(stack.home());
        Path rows = feeds.rows("rows.ndjson", options.rows());
        Path changed = feeds.changed("changed.ndjson", options.rows(), "Senior ");
        var created = new double[options.rounds()];
        var tenth = new double[options.rounds()];
        for (int i = 0; i < options.rounds(); i++) {
            String feed = "upkeep-" + i;
            api.register(feed, SampleFeeds.ORGANISATIONS);
            created[i] = keeping(feed, rows);
            new Settling(connection).await();
            tenth[i] = keeping(feed, changed);
        }
        String by = "by the clock";
        results.add(Result.alone("rollup's upkeep, new", "row", by, Comparison.median(created)));
        results.add(Result.alone("rollup's upkeep, 10 % changed", "row", by, Comparison.median(tenth)));
    }

    private double keeping(String feed, Path file) throws Exception {
        return log.millis(
                        "with asked as (",
                        () -> api.push(feed, file).get("received").asLong())
                * 1000
                / options.rows();
    }

    private String organisation() throws SQLException, IOException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select organisation from spell_group order by 1 offset 1000 limit 1")) {
            if (!row.next()) {
                throw new IOException("the rollup is empty");
            }
            return row.getString(1);
        }
    }
}
