package org.icsworkforce.kit.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.icsworkforce.stack.client.Client;
import org.icsworkforce.stack.client.Clients;

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

    /** Of an employer's own client, see {@link Clients#feed}. */
    public static String feed(String organisation) {
        return of(Clients.feed(organisation));
    }

    public static String analyst() {
        return of(Clients.find("analyst").orElseThrow());
    }

    public static String admin() {
        return of(Clients.find("admin").orElseThrow());
    }

    private static String of(Client client) {
        return of(client.id(), client.organisations(), client.scopes().toArray(String[]::new));
    }

    public static String expired(String client, String... scopes) {
        long hourAgo = Instant.now().minusSeconds(3600).getEpochSecond();
        return sign(claims(client, List.of(), scopes).issuedAt(hourAgo).expiresAt(hourAgo + 60), KEYS);
    }

    public static String expiringIn(long seconds, String client, String... scopes) {
        return sign(claims(client, List.of(), scopes).expiresIn(seconds), KEYS);
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
