package org.icsworkforce.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One vacancy by its id, and pages of fifty, beside the same queries in one loop that makes as many bytes. */
final class ReadJobs {

    private static final String BARE = "the same query over plain JDBC";
    private static final String ROWS = """
            select v.id, v.version, v.feed, v.synthetic, v.live, v.opened_on, v.closes_on, v.closed_on, v.content, c.at
            from vacancy v join change c on c.id = v.change""";
    private static final int PAGE = 50;
    private static final int FAR = 1000;
    private static final int MOST = 1000;

    private final Options options;
    private final Api api;
    private final CpuTime ourTime;
    private final CpuTime bareTime;
    private final Connection connection;

    ReadJobs(Options options, Stack stack, Stack.Process service, Connection connection) {
        this.options = options;
        this.api = stack.api(service);
        this.ourTime = CpuTime.sum(CpuTime.of(service.handle()), stack.postgresqlTime());
        this.bareTime = CpuTime.sum(CpuTime.ofThisThread(), stack.postgresqlTime());
        this.connection = connection;
    }

    List<Result> run() throws Exception {
        new Settling(connection).await();
        var results = new ArrayList<Result>();
        List<String> ids = ids();
        results.add(byId(ids).run(options.warmUps(), options.warmUpSeconds(), options.rounds()));
        results.add(pages().run(options.warmUps(), options.warmUpSeconds(), options.rounds()));
        results.add(farPage().run(options.warmUps(), options.warmUpSeconds(), options.rounds()));
        return results;
    }

    private Comparison byId(List<String> ids) throws Exception {
        int length = api.get("/v1/vacancies/" + ids.getFirst()).length;
        return new Comparison(
                "GET by id",
                "request",
                BARE,
                new Side(bareTime, () -> {
                    try (var query = connection.prepareStatement(ROWS + " where v.id = ?::uuid")) {
                        for (String id : ids) {
                            query.setString(1, id);
                            answer(query, length);
                        }
                    }
                    return ids.size();
                }),
                new Side(ourTime, () -> {
                    api.all(ids.size(), i -> "/v1/vacancies/" + ids.get(i));
                    return ids.size();
                }));
    }

    /** From the first page on, one after the other. */
    private Comparison pages() throws Exception {
        int pages = Math.max(10, options.requests() / 10);
        int length = api.get("/v1/vacancies?limit=" + PAGE).length;
        return new Comparison(
                "page of 50",
                "request",
                BARE,
                new Side(bareTime, () -> {
                    String after = "";
                    for (int i = 0; i < pages; i++) {
                        after = page(after, length);
                    }
                    return pages;
                }),
                new Side(ourTime, () -> {
                    Api.walk(() -> {
                        String address = "/v1/vacancies?limit=" + PAGE;
                        for (int i = 0; i < pages; i++) {
                            address = next(api.get(address));
                        }
                        return null;
                    });
                    return (long) pages * Api.IN_FLIGHT;
                }));
    }

    /** Finding the address without reading the page as a tree: that is not what is measured, but it takes its time. */
    private static String next(byte[] page) throws IOException {
        String text = new String(page, StandardCharsets.UTF_8);
        String mark = "\"next\":\"";
        int begin = text.lastIndexOf(mark);
        if (begin < 0) {
            throw new IOException("there is no next page");
        }
        return text.substring(begin + mark.length(), text.indexOf('"', begin + mark.length()));
    }

    private Comparison farPage() throws Exception {
        int times = Math.max(10, options.requests() / 10);
        String first = "/v1/vacancies?limit=" + PAGE;
        String far = first;
        int steps = Math.min(FAR * PAGE, options.present() / 2) / MOST;
        JsonNode page = api.json("/v1/vacancies?limit=" + MOST);
        for (int i = 1; i < steps; i++) {
            page = api.json(page.get("next").asText());
        }
        far = page.get("next").asText().replace("limit=" + MOST, "limit=" + PAGE);
        String address = far;
        return new Comparison(
                "page %,d of 50".formatted(steps * MOST / PAGE + 1),
                "request",
                "our own page 1",
                new Side(ourTime, () -> {
                    api.all(times, i -> first);
                    return times;
                }),
                new Side(ourTime, () -> {
                    api.all(times, i -> address);
                    return times;
                }));
    }

    private String page(String after, int length) throws SQLException, IOException {
        String condition = after.isEmpty() ? "" : " where (v.opened_on, v.id) < (?::date, ?::uuid)";
        try (var query = connection.prepareStatement(
                ROWS + condition + " order by v.opened_on desc, v.id desc limit " + (PAGE + 1))) {
            if (!after.isEmpty()) {
                String[] position = after.split(" ");
                query.setString(1, position[0]);
                query.setString(2, position[1]);
            }
            return answer(query, length);
        }
    }

    /** Writes all columns of all rows, and then on to the length of our answer. Returns the last row's place. */
    private static String answer(PreparedStatement query, int length) throws SQLException, IOException {
        var answer = new ByteArrayOutputStream(length);
        String last = "";
        try (ResultSet row = query.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    String text = row.getString(column);
                    if (text != null) {
                        answer.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                }
                last = row.getString("opened_on") + " " + row.getString("id");
            }
        }
        answer.write(new byte[Math.max(0, length - answer.size())]);
        return last;
    }

    private List<String> ids() throws SQLException {
        try (var query = connection.prepareStatement("""
                select id from (select id from vacancy where feed = ? limit 200000) found
                order by md5(id::text) limit ?""")) {
            query.setString(1, Bench.PRESENT);
            query.setInt(2, options.requests());
            try (var result = query.executeQuery()) {
                var ids = new ArrayList<String>();
                while (result.next()) {
                    ids.add(result.getString(1));
                }
                return ids;
            }
        }
    }
}
