package org.icsworkforce.gateway;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as the issuer makes them. */
final class Tokens {

    private static final String AUDIENCE = "ics-workforce";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private Tokens() {}

    /** @param scopes separated by spaces */
    static String token(String client, String scopes) {
        return token(client, scopes, AUDIENCE, Suite.ISSUER, LIFE);
    }

    static String forAudience(String audience) {
        return token("analyst", "vacancies.read", audience, Suite.ISSUER, LIFE);
    }

    static String ofIssuer(String issuer) {
        return token("analyst", "vacancies.read", AUDIENCE, issuer, LIFE);
    }

    static String expired() {
        return token("analyst", "vacancies.read", AUDIENCE, Suite.ISSUER, Duration.ofMinutes(-5));
    }

    private static String token(String client, String scopes, String audience, String issuer, Duration life) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(client)
                .claim("azp", client)
                .claim("scope", scopes)
                .issuedAt(now - 600)
                .expiresAt(now + life.toSeconds())
                .sign(key());
    }

    private static PrivateKey key() {
        String encoded = ConfigProvider.getConfig().getValue(Suite.PRIVATE_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
