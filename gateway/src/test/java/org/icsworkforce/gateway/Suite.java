package org.icsworkforce.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What stands round the gateway in tests: two services that answer, one that is away, and the issuer's key. */
public final class Suite implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "https://issuer.example";
    static final String PRIVATE_KEY = "test.issuer.private-key";

    private final Vertx vertx = Vertx.vertx();

    @Override
    public Map<String, String> start() {
        try {
            var settings = new HashMap<String, String>();
            settings.put("vacancy-service", EchoService.start(vertx, "vacancy").url());
            settings.put(
                    "retention-service", EchoService.start(vertx, "retention").url());
            settings.put("recruitment-campaign-service", "http://127.0.0.1:" + closedPort());
            var config = new HashMap<String, String>();
            settings.forEach((service, url) -> config.put("gateway.service.\"" + service + "\".url", url));
            config.putAll(issuer());
            config.putAll(Map.of(
                    "quarkus.http.test-port", "0",
                    "gateway.forward.connect-retry-delay", "10ms",
                    "gateway.forward.answer-timeout", "2s",
                    "gateway.forward.stall-timeout", "1s",
                    "gateway.route.vacancy-feeds.body-limit", "1K",
                    "gateway.route.vacancy-feed-runs.body-limit", "64M",
                    "gateway.limit.interactive", "100000",
                    "gateway.limit.feeds", "3"));
            return config;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> issuer() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        var base64 = Base64.getEncoder();
        return Map.of(
                "quarkus.oidc.public-key",
                base64.encodeToString(keys.getPublic().getEncoded()),
                PRIVATE_KEY,
                base64.encodeToString(keys.getPrivate().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    private static int closedPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        vertx.close();
    }
}
