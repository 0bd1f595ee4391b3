package org.icsworkforce.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Feeds of new, of unchanged, and of partly changed rows, pushed over HTTP until their run has completed. */
final class FeedJobs {

    private static final String COPY = "COPY of the rows written";
    private static final String READING = "parse, hash and look up every row";

    private final Options options;
    private final Api api;
    private final CpuTime service;
    private final CpuTime compilers;
    private final CpuTime database;
    private final Connection connection;
    private final SampleFeeds feeds;
    private final Settling settling;
    private final RawCopy rawCopy;
    private int pushed;
    private UUID lastRun = new UUID(0, 0);

    FeedJobs(Options options, Stack stack, Stack.Process service, Connection connection) {
        this.options = options;
        this.api = stack.api(service);
        this.service = CpuTime.of(service.handle());
        this.compilers = CpuTime.ofCompilers(service.handle());
        this.database = stack.postgresqlTime();
        this.connection = connection;
        this.feeds = new SampleFeeds(stack.home());
        this.settling = new Settling(connection);
        this.rawCopy = new RawCopy(connection, stack.home());
    }

    List<Result> run() throws Exception {
        var results = new ArrayList<Result>();
        results.add(created().run(options.warmUps(), options.warmUpSeconds(), options.rounds()));
        results.add(unchanged().run(options.warmUps(), options.warmUpSeconds(), options.rounds()));
        results.add(changed().run(options.warmUps(), options.warmUpSeconds(), options.rounds()));
        return results;
    }

    private Comparison created() throws IOException {
        Path file = feeds.rows("rows.ndjson", options.rows());
        var ours = new Side.Work() {
            private String feed = "";

            @Override
            public void prepare() throws Exception {
                feed = "new-" + ++pushed;
                api.register(feed, SampleFeeds.ORGANISATIONS);
                settling.await();
            }

            @Override
            public long run() throws Exception {
                return push(feed, file, "created", options.rows());
            }
        };
        return new Comparison(
                "feed, new", "row", COPY, new Side(database, copied()), new Side(ourTime(), compilers, ours));
    }

    private Comparison unchanged() throws Exception {
        Path file = feeds.rows("rows.ndjson", options.rows());
        String feed = "unchanged";
        api.register(feed, SampleFeeds.ORGANISATIONS);
        push(feed, file, "created", options.rows());
        settling.await();
        var floor = new ReadingFloor(connection, feed);
        return new Comparison(
                "feed, unchanged",
                "row",
                READING,
                new Side(CpuTime.sum(CpuTime.ofThisThread(), database), () -> floor.run(file)),
                new Side(ourTime(), compilers, () -> push(feed, file, "unchanged", options.rows())));
    }

    private Comparison changed() throws Exception {
        List<Path> files = List.of(
                feeds.rows("rows.ndjson", options.rows()), feeds.changed("changed.ndjson", options.rows(), "Senior "));
        String feed = "changed";
        api.register(feed, SampleFeeds.ORGANISATIONS);
        push(feed, files.get(0), "created", options.rows());
        var floor = new ReadingFloor(connection, feed);
        Side.Work copied = copied();
        var limit = new Side.Work() {
            @Override
            public void prepare() throws Exception {
                copied.prepare();
            }

            @Override
            public long run() throws Exception {
                copied.run();
                return floor.run(files.get(0));
            }
        };
        var ours = new Side.Work() {
            private int turn;

            @Override
            public void prepare() throws Exception {
                settling.await();
            }

            @Override
            public long run() throws Exception {
                return push(feed, files.get(++turn % 2), "updated", (options.rows() + 9) / 10);
            }
        };
        return new Comparison(
                "feed, 10 % changed",
                "row",
                "both of them",
                new Side(CpuTime.sum(CpuTime.ofThisThread(), database), limit),
                new Side(ourTime(), compilers, ours));
    }

    private CpuTime ourTime() {
        return CpuTime.sum(service, database);
    }

    private Side.Work copied() {
        return new Side.Work() {
            @Override
            public void prepare() throws SQLException, IOException {
                rawCopy.prepare(lastRun);
                settling.await();
            }

            @Override
            public long run() throws SQLException, IOException {
                return rawCopy.run();
            }
        };
    }

    /** Pushes and looks whether the right thing was measured. Returns the number of rows. */
    private long push(String feed, Path file, String outcome, int expected) throws IOException, InterruptedException {
        JsonNode report = api.push(feed, file);
        // some rows more or less: the parts of seven trusts begin anew
        if (Math.abs(report.get(outcome).asInt() - expected) > 7
                || report.get("rejected").asInt() > 0) {
            throw new IOException("not the run that was meant: " + report);
        }
        lastRun = UUID.fromString(report.get("id").asText());
        return report.get("received").asLong();
    }
}
