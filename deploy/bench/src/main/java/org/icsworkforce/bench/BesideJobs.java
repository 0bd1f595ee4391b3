package org.icsworkforce.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What readers notice of a feed: the same queries of one client while nothing else happens, and while one run after the
 * other of new rows is taken in and entered into what searches read. Times are by the clock; the client, the service and
 * PostgreSQL share the processors.
 */
final class BesideJobs {

    private static final Map<String, String> QUERIES = queries();

    private final Options options;
    private final Api api;
    private final Following following;
    private final SampleFeeds feeds;
    private final Path file;
    private int pushed;

    BesideJobs(Options options, Stack stack, Stack.Process service, Connection connection) throws IOException {
        this.options = options;
        this.api = stack.api(service);
        this.following = new Following(connection);
        this.feeds = new SampleFeeds(stack.home());
        this.file = feeds.rows("beside.ndjson", options.rows());
    }

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("page of 50", "/v1/vacancies?limit=50");
        queries.put("page of 50 of an employer", "/v1/vacancies?limit=50&organisation=RVV&staffGroup=03");
        queries.put("page of 50 of what is hard to fill", "/v1/vacancies?limit=50&hardToFill=true&live=true");
        queries.put("search for a word", "/v1/vacancies?limit=50&q=okapi");
        queries.put("page of changes", "/v1/vacancies/changes?limit=50");
        return queries;
    }

    /** Returns a table. */
    String run() throws Exception {
        int requests = Math.max(10, options.requests() / 10);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.warmUpSeconds());
        do {
            times(1);
        } while (System.nanoTime() < end);
        var alone = times(requests);
        var done = new AtomicBoolean();
        try (var pushing = Executors.newSingleThreadExecutor()) {
            Future<List<Double>> rates = pushing.submit(() -> push(done));
            Map<String, double[]> beside;
            try {
                beside = times(requests);
            } finally {
                done.set(true);
            }
            var taken = rates.get();
            long begin = System.nanoTime();
            following.await();
            return table(alone, beside, taken, (System.nanoTime() - begin) / 1e9);
        }
    }

    /** One run after the other, of the feed that is there. Returns the rows per second of each. */
    private List<Double> push(AtomicBoolean done) throws IOException, InterruptedException {
        var rates = new ArrayList<Double>();
        while (!done.get()) {
            Path others = feeds.others(file, "others.ndjson", "B" + ++pushed + "-");
            long begin = System.nanoTime();
            api.push(Bench.PRESENT, others);
            rates.add(options.rows() / ((System.nanoTime() - begin) / 1e9));
        }
        return rates;
    }

    /** Milliseconds, in ascending order, of queries that take turns. */
    private Map<String, double[]> times(int requests) throws IOException, InterruptedException {
        var times = new LinkedHashMap<String, double[]>();
        QUERIES.keySet().forEach(query -> times.put(query, new double[requests]));
        for (int i = 0; i < requests; i++) {
            for (var query : QUERIES.entrySet()) {
                long begin = System.nanoTime();
                api.get(query.getValue());
                times.get(query.getKey())[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        times.values().forEach(Arrays::sort);
        return times;
    }

    private String table(Map<String, double[]> alone, Map<String, double[]> beside, List<Double> rates, double behind) {
        var table = new StringBuilder("""
                | query | alone, p50 ms | p95 ms | beside a feed, p50 ms | p95 ms | most ms |
                | ----- | ------------- | ------ | --------------------- | ------ | ------- |
                """);
        QUERIES.keySet().forEach(query -> {
            double[] before = alone.get(query);
            double[] during = beside.get(query);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                    query,
                    Comparison.median(before),
                    before[before.length * 95 / 100],
                    Comparison.median(during),
                    during[during.length * 95 / 100],
                    during[during.length - 1]));
        });
        double median = Comparison.median(
                rates.stream().mapToDouble(Double::doubleValue).toArray());
        return table
                + String.format(
                        Locale.ROOT,
                        "%nMeanwhile %d runs of %,d new rows were taken in, %,.0f rows a second each. After the last one it took"
                                + " %.1f s until all could be searched.%n",
                        rates.size(),
                        options.rows(),
                        median,
                        behind);
    }
}
