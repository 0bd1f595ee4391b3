package org.icsworkforce.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.icsworkforce.local.issuer.Tokens;
import org.icsworkforce.local.suite.Ports;

/** The suite as a partner sees it: through the gateway, with a token. */
public final class PublicApi {

    /** A synchronous push is answered within the service's own limit; this only ends a hanging connection. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI gateway;
    private final Tokens tokens;

    public PublicApi(HttpClient http, Ports ports) {
        this.http = http;
        this.gateway = URI.create("http://127.0.0.1:" + ports.gateway());
        this.tokens = new Tokens(http, ports.issuer());
    }

    /**
     * @param location of a run that is not finished yet; absent otherwise
     * @param tag the ETag; empty without one
     */
    record Answer(int status, String location, String tag, JsonNode body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    Answer get(String client, String path) throws IOException, InterruptedException {
        return send(client, request(path).GET());
    }

    Answer put(String client, String path, String json) throws IOException, InterruptedException {
        return send(
                client, request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** Changes what was read with the tag. */
    Answer post(String client, String path, String tag) throws IOException, InterruptedException {
        return send(client, request(path).header("If-Match", tag).POST(BodyPublishers.noBody()));
    }

    Answer postJson(String client, String path, String json) throws IOException, InterruptedException {
        return send(
                client, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer post(String client, String path) throws IOException, InterruptedException {
        return send(client, request(path).POST(BodyPublishers.noBody()));
    }

    Answer post(String client, String path, String contentType, Supplier<InputStream> body)
            throws IOException, InterruptedException {
        BodyPublisher publisher = BodyPublishers.ofInputStream(body);
        return send(client, request(path).header("Content-Type", contentType).POST(publisher));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
    }

    private Answer send(String client, HttpRequest.Builder request) throws IOException, InterruptedException {
        var authorised = request.header("Authorization", "Bearer " + tokens.accessToken(client))
                .build();
        HttpResponse<byte[]> response = http.send(authorised, BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("ETag").orElse(""),
                response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body()));
    }
}
