package org.icsworkforce.kit.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Access tokens as the issuer would give them, and some that it never would. */
public final class Tokens {

    static final String ISSUER = "https://issuer.example";

    private static final String AUDIENCE = "ics-workforce";
    private static final KeyPair KEYS = newKeys();
    private static final KeyPair OTHER_KEYS = newKeys();

    private Tokens() {}

    public static String of(String client, List<String> organisations, String... scopes) {
        return sign(claims(client, organisations, scopes), KEYS);
    }

    /** The scopes that every sender of data has, for one organisation: client {@code feed-<code>}. */
    public static String feed(String organisation) {
        String client = "feed-" + organisation.substring(organisation.indexOf(':') + 1);
        return of(
                client,
                List.of(organisation),
                "vacancies.read",
                "vacancies.write",
                "workforce.read",
                "workforce.write",
                "campaigns.read",
                "campaigns.write",
                "candidates.read",
                "candidates.write",
                "statistics.read");
    }

    public static String analyst() {
        return of(
                "analyst",
                List.of(),
                "vacancies.read",
                "workforce.read",
                "campaigns.read",
                "studies.read",
                "statistics.read");
    }

    public static String admin() {
        return of(
                "admin",
                List.of(),
                "vacancies.read",
                "vacancies.write",
                "workforce.read",
                "workforce.write",
                "equality.write",
                "campaigns.read",
                "campaigns.write",
                "candidates.read",
                "candidates.write",
                "studies.read",
                "studies.write",
                "boards.moderate",
                "statistics.read",
                "statistics.unsuppressed",
                "admin");
    }

    public static String expired(String client, String... scopes) {
        long hourAgo = Instant.now().minusSeconds(3600).getEpochSecond();
        return sign(claims(client, List.of(), scopes).issuedAt(hourAgo).expiresAt(hourAgo + 60), KEYS);
    }

    public static String forAnotherAudience(String client, String... scopes) {
        return sign(claims(client, List.of(), scopes).audience("somebody-else"), KEYS);
    }

    public static String fromAnotherIssuer(String client, String... scopes) {
        return sign(claims(client, List.of(), scopes).issuer("https://impostor.example"), KEYS);
    }

    public static String signedWithAnotherKey(String client, String... scopes) {
        return sign(claims(client, List.of(), scopes), OTHER_KEYS);
    }

    private static JwtClaimsBuilder claims(String client, List<String> organisations, String... scopes) {
        return Jwt.issuer(ISSUER)
                .subject(client)
                .audience(AUDIENCE)
                .claim("azp", client)
                .claim("client_id", client)
                .claim("scope", String.join(" ", scopes))
                .claim("organisations", organisations)
                .expiresIn(3600);
    }

    private static String sign(JwtClaimsBuilder claims, KeyPair keys) {
        return claims.jws().sign(keys.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
