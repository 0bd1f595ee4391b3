package org.icsworkforce.local.issuer;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.icsworkforce.stack.client.Client;
import org.icsworkforce.stack.client.Clients;

/** An OIDC issuer on loopback that knows the {@link Clients} and believes any secret. For development only. */
public final class Issuer implements AutoCloseable {

    private static final String NAME = "workforce";
    private static final long TOKEN_SECONDS = 3600;

    private final MockOAuth2Server server;

    private Issuer(MockOAuth2Server server) {
        this.server = server;
    }

    public static Issuer start(int port) throws IOException {
        var tokens = new OAuth2TokenProvider();
        // the first name asked for gets the jar's fixed key: tokens stay good over a restart
        tokens.publicJwkSet(NAME);
        Set<OAuth2TokenCallback> callbacks = Set.of(new KnownClients(url(port)));
        var server = new MockOAuth2Server(new OAuth2Config(false, null, null, false, tokens, callbacks));
        server.start(InetAddress.getByName("127.0.0.1"), port);
        return new Issuer(server);
    }

    /** The issuer as tokens name it and as services are told it. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** @param url stated in every token, by whatever host name the token was asked for */
    private record KnownClients(String url) implements OAuth2TokenCallback {

        @Override
        public String issuerId() {
            return NAME;
        }

        @Override
        public String subject(TokenRequest request) {
            return client(request).id();
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return client(request).audience();
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return Stream.concat(
                            client(request).claims().entrySet().stream(), Stream.of(Map.entry("iss", (Object) url)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public long tokenExpiry() {
            return TOKEN_SECONDS;
        }

        private static Client client(TokenRequest request) {
            String id = request.getClientAuthentication() == null
                    ? String.valueOf(request.getClientID())
                    : request.getClientAuthentication().getClientID().getValue();
            return Clients.find(id)
                    .orElseThrow(() -> new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "unknown client " + id));
        }
    }
}
