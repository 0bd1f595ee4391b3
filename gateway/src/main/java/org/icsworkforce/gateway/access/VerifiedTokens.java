package org.icsworkforce.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens that were verified less than a minute ago, by digest: the tokens themselves are not kept. No entry outlives
 * its token, and a key that the issuer withdraws is believed for a minute at most.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int SIZE = 10_000;

    private record Verified(Caller caller, Instant until) {}

    private final Clock clock;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(SIZE).expireAfterWrite(LIFE).build();

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<Caller> find(String token) {
        return Optional.ofNullable(verified.getIfPresent(digest(token)))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Verified::caller);
    }

    void add(String token, Caller caller) {
        Instant until = clock.instant().plus(LIFE);
        if (caller.expiry().isBefore(until)) {
            until = caller.expiry();
        }
        verified.put(digest(token), new Verified(caller, until));
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
