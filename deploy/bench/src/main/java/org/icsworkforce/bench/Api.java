package org.icsworkforce.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.icsworkforce.local.issuer.Tokens;

/** A service as its clients see it: HTTP with a token. */
final class Api {

    private static final Set<String> UNFINISHED = Set.of("RECEIVED", "RUNNING");
    static final int IN_FLIGHT = 8;
    private static final long POLL_MILLIS = 500;
    private static final long TOKEN_NANOS = TimeUnit.MINUTES.toNanos(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String url;
    private final Tokens tokens;
    private String token = "";
    private long tokenSince;

    Api(HttpClient http, String url, Tokens tokens) {
        this.http = http;
        this.url = url;
        this.tokens = tokens;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).POST(BodyPublishers.noBody())));
    }

    /**
     * Asks so many times, {@value #IN_FLIGHT} requests in flight: one client alone would measure the waking of threads.
     *
     * @param path of the request with this number, from 0
     */
    void all(int count, IntFunction<String> path) throws Exception {
        var next = new AtomicInteger();
        walk(() -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                get(path.apply(i));
            }
            return null;
        });
    }

    /** Does the same {@value #IN_FLIGHT} times at once. */
    static void walk(Callable<Void> work) throws Exception {
        try (var clients = Executors.newFixedThreadPool(IN_FLIGHT)) {
            for (var done : clients.invokeAll(Collections.nCopies(IN_FLIGHT, work))) {
                done.get();
            }
        }
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path));
    }

    void register(String feed, String organisations) throws IOException, InterruptedException {
        String registration = """
                {"feed":"%s","owner":"QKS","organisations":%s,"subject":"vacancies","format":"NDJSON",
                 "name":"Benchmark","precedence":9,"synthetic":true}""".formatted(feed, organisations);
        send(request("/v1/vacancy-feeds/" + feed)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(registration)));
    }

    /** Pushes a file and waits until its run has ended. Returns the report. */
    JsonNode push(String feed, Path file) throws IOException, InterruptedException {
        var request = request("/v1/vacancy-feeds/" + feed + "/runs")
                .header("Content-Type", "application/x-ndjson")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofFile(file));
        if (file.toString().endsWith(".gz")) {
            request.header("Content-Encoding", "gzip");
        }
        JsonNode report = JSON.readTree(send(request));
        String run = "/v1/vacancy-feeds/" + feed + "/runs/" + report.get("id").asText();
        while (UNFINISHED.contains(report.get("state").asText())) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            report = json(run);
        }
        if (!report.get("state").asText().equals("COMPLETED")) {
            throw new IOException("the run did not complete: " + report);
        }
        return report;
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token.isEmpty() || System.nanoTime() - tokenSince > TOKEN_NANOS) {
            token = tokens.accessToken("admin");
            tokenSince = System.nanoTime();
        }
        return token;
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.request().uri() + " was answered " + answer.statusCode() + " "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}
