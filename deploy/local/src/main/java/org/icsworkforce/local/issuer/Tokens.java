package org.icsworkforce.local.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the running local issuer for access tokens. */
public final class Tokens {

    private final HttpClient http;
    private final URI endpoint;

    public Tokens(HttpClient http, int issuerPort) {
        this.http = http;
        this.endpoint = URI.create(Issuer.url(issuerPort) + "/token");
    }

    /** @throws IOException when the issuer cannot be reached or refuses */
    public String accessToken(String client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=local"))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the issuer refused a token: " + response.body());
        }
        return new ObjectMapper().readTree(response.body()).path("access_token").asText();
    }
}
