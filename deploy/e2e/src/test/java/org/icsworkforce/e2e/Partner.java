package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody in front of the gateway, with a token or without one. */
public final class Partner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final URI GATEWAY = URI.create("http://127.0.0.1:" + LocalSuite.PORT);
    private static final URI ISSUER = URI.create("http://127.0.0.1:" + (LocalSuite.PORT + 4) + "/workforce/token");

    private final @Nullable String token;

    private Partner(@Nullable String token) {
        this.token = token;
    }

    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public Answer expect(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        /** Empty when there is none, as every header. */
        public String location() {
            return header("Location");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** @param client of the local issuer, e.g. {@code feed-RVV} */
    public static Partner as(String client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(ISSUER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_secret=any&client_id="
                        + URLEncoder.encode(client, StandardCharsets.UTF_8)))
                .build();
        var answer = JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        return new Partner(answer.path("access_token").asText());
    }

    /** With a token that nobody has made. */
    static Partner unknown() {
        return new Partner("none");
    }

    /** Somebody who does not sign in. */
    public static Partner anybody() {
        return new Partner(null);
    }

    String text(String path) throws IOException, InterruptedException {
        return HTTP.send(to(path).build(), BodyHandlers.ofString()).body();
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    public Answer put(String path, String json, String... headers) throws IOException, InterruptedException {
        var request = to(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer post(String path, String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        var request = to(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** All results of a list, page by page. */
    public List<JsonNode> all(String path) throws IOException, InterruptedException {
        var results = new ArrayList<JsonNode>();
        String next = path;
        while (next != null) {
            var page = get(next).expect(200).body();
            page.path("results").forEach(results::add);
            next = page.path("next").asText(null);
        }
        return results;
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(GATEWAY.resolve(path)).timeout(Duration.ofMinutes(3));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                answer.headers(),
                answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body()));
    }
}
