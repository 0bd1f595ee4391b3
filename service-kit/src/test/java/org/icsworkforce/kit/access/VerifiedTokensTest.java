package org.icsworkforce.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final SecurityIdentity READER = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("reader"))
            .addPermissionAsString("things.read")
            .addAttribute("request", "the first one")
            .build();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final VerifiedTokens tokens = new VerifiedTokens(clock);

    @Test
    void tokenIsKnownForAMinuteAtMost() {
        tokens.add("Bearer a", READER, START.plusSeconds(3_600));
        now.set(START.plusSeconds(59));
        assertThat(tokens.find("Bearer a")).isNotNull();
        now.set(START.plusSeconds(60));
        assertThat(tokens.find("Bearer a")).isNull();
    }

    @Test
    void tokenIsNeverKnownPastItsExpiry() {
        tokens.add("Bearer a", READER, START.plusSeconds(5));
        now.set(START.plusSeconds(4));
        assertThat(tokens.find("Bearer a")).isNotNull();
        now.set(START.plusSeconds(5));
        assertThat(tokens.find("Bearer a")).isNull();
    }

    @Test
    void otherTokenIsNotKnown() {
        tokens.add("Bearer a", READER, START.plusSeconds(3_600));
        assertThat(tokens.find("Bearer A")).isNull();
    }

    @Test
    void callerMayDoTheSameAndNothingOfTheRequestIsKept() {
        tokens.add("Bearer a", READER, START.plusSeconds(3_600));
        SecurityIdentity found = tokens.find("Bearer a");
        assertThat(found.getPrincipal().getName()).isEqualTo("reader");
        assertThat(found.checkPermissionBlocking(new StringPermission("things.read")))
                .isTrue();
        assertThat(found.checkPermissionBlocking(new StringPermission("things.write")))
                .isFalse();
        assertThat(found.getAttributes()).isEmpty();
    }
}
