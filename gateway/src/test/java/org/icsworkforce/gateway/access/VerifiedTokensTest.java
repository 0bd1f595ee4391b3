package org.icsworkforce.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    private static Caller expiringAfter(int seconds) {
        return new Caller("analyst", Set.of("vacancies.read"), START.plusSeconds(seconds));
    }

    @Test
    void tokenIsKnownForAMinuteAtMost() {
        tokens.add("token", expiringAfter(3_600));
        now.set(START.plusSeconds(59));
        assertThat(tokens.find("token")).isPresent();
        now.set(START.plusSeconds(60));
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void tokenIsNeverKnownPastItsExpiry() {
        tokens.add("token", expiringAfter(5));
        now.set(START.plusSeconds(4));
        assertThat(tokens.find("token")).isPresent();
        now.set(START.plusSeconds(5));
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void otherTokenIsNotKnown() {
        tokens.add("token", expiringAfter(3_600));
        assertThat(tokens.find("Token")).isEmpty();
    }
}
