package org.icsworkforce.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pages of fifty of searches over what is there: the first one, and pages that begin at days taken at random. Times are by
 * the clock, because that is what is promised; so they say something only on a machine that does nothing else.
 */
final class SearchJobs {

    /** What the rows hold stands in {@link SampleFeeds#present}. */
    private static final List<String> QUESTIONS = List.of(
            "q=rotational",
            "q=nurse",
            "q=okapi",
            "q=zebra",
            "q=quagga",
            "q=nurse%20theatres",
            "q=nurse%20consultant",
            "q=rotational%20okapi",
            "q=rotational&band=BAND_8A&organisation=RPA",
            "q=okapi&status=OPEN",
            "q=nurse&openedOn=lte:2026-01-31",
            "near=51.2,0.7,1",
            "near=51.2,0.7,5",
            "near=51.2,0.7,25",
            "near=51.2,0.7,200",
            "near=50,-3,10",
            "near=51.2,0.7,5&q=nurse",
            "near=51.2,0.7,5&q=okapi",
            "near=51.2,0.7,10&organisation=RVV&staffGroup=03&live=true",
            "organisation=RVV&staffGroup=03",
            "hardToFill=true&live=true",
            "staffGroup=01&band=BAND_5",
            "status=ON_HOLD",
            "sort=closesOn",
            "sort=-closesOn&q=nurse",
            "sort=closesOn&q=okapi",
            "sort=closesOn&organisation=RVV&staffGroup=03");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The sample's requisitions were raised in as many days. */
    private static final int DAYS = 426;

    private final Options options;
    private final Api api;
    private final CpuTime time;
    private final Connection connection;
    private final Random random = new Random(1);

    SearchJobs(Options options, Stack stack, Stack.Process service, Connection connection) {
        this.options = options;
        this.api = stack.api(service);
        this.time = CpuTime.sum(CpuTime.of(service.handle()), stack.postgresqlTime());
        this.connection = connection;
    }

    /** What entering a row costs the service's rounds, beside the feeds. */
    Result index() throws Exception {
        var following = new Following(connection);
        var entering = new Side(time, () -> {
            long before = following.entered();
            following.await();
            return Math.max(1, following.entered() - before);
        });
        Result result = Result.alone("entering a row into the search", "row", "beside the feeds", entering.measure());
        new Settling(connection).await();
        return result;
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Returns a table. */
    String run() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.warmUpSeconds());
        do {
            for (String question : QUESTIONS) {
                api.get(first(question));
            }
        } while (System.nanoTime() < end);
        var table = new StringBuilder("""
                | search | first page, p50 ms | any page, p50 ms | p95 ms | most ms | CPU µs |
                | ------ | ------------------ | ---------------- | ------ | ------- | ------ |
                """);
        for (String question : QUESTIONS) {
            table.append(line(question));
        }
        return table.toString();
    }

    private String line(String question) throws Exception {
        int requests = Math.max(10, options.requests() / 10);
        String first = first(question);
        String digest = digest(question);
        var latest = LocalDate.ofEpochDay(number("select max(opened_on) - date '1970-01-01' from vacancy"));
        double[] firsts = new double[requests];
        double[] others = new double[requests];
        for (int i = 0; i < requests; i++) {
            firsts[i] = millis(first);
        }
        long before = time.micros();
        for (int i = 0; i < requests; i++) {
            others[i] = millis(digest == null ? first : first + "&cursor=" + somewhere(digest, latest));
        }
        long cpu = (time.micros() - before) / requests;
        Arrays.sort(others);
        String line = String.format(
                Locale.ROOT,
                "| `%s` | %.1f | %.1f | %.1f | %.1f | %,d |%n",
                question.replace("%20", " "),
                Comparison.median(firsts),
                Comparison.median(others),
                others[requests * 95 / 100],
                others[requests - 1],
                cpu);
        System.out.print("  " + line);
        return line;
    }

    private static String first(String question) {
        return "/v1/vacancies?limit=50&" + question;
    }

    private double millis(String address) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        api.get(address);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** The part of a cursor that belongs to the question; null when it has no second page at all. */
    private @Nullable String digest(String question) throws IOException, InterruptedException {
        JsonNode cursor = api.json("/v1/vacancies?limit=1&" + question).at("/metadata/nextCursor");
        return cursor.isTextual()
                ? JSON.readTree(Base64.getUrlDecoder().decode(cursor.asText()))
                        .get("f")
                        .asText()
                : null;
    }

    /** A cursor as a page in the middle of the list would give it, some time before the latest day. */
    private String somewhere(String digest, LocalDate latest) throws IOException {
        ObjectNode cursor = JSON.createObjectNode();
        cursor.putArray("p")
                .add(latest.minusDays(random.nextInt(DAYS)).toString())
                .add(new UUID(random.nextLong(), random.nextLong()).toString());
        cursor.put("f", digest);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
    }
}
