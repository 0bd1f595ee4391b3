package org.icsworkforce.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final RateLimits limits = new RateLimits(new Limits(3, 10, 2), clock);

    private record Limits(int interactive, int writes, int feeds) implements RateLimitConfig {}

    @Test
    void remainingIsToldWithEveryRequest() {
        Allowance first = limits.take("a", RateClass.INTERACTIVE);
        assertThat(first.granted()).isTrue();
        assertThat(first.policy()).isEqualTo("\"interactive\";q=3;w=60");
        assertThat(first.state()).isEqualTo("\"interactive\";r=2;t=20");
    }

    @Test
    void requestOverTheLimitIsToldWhenToComeBack() {
        limits.take("a", RateClass.FEEDS);
        limits.take("a", RateClass.FEEDS);
        Allowance third = limits.take("a", RateClass.FEEDS);
        assertThat(third.granted()).isFalse();
        assertThat(third.retryAfter()).isEqualTo(30);
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(30)));
        assertThat(limits.take("a", RateClass.FEEDS).granted()).isTrue();
    }

    @Test
    void clientsAndClassesAreCountedApart() {
        for (int i = 0; i < 3; i++) {
            limits.take("a", RateClass.INTERACTIVE);
        }
        assertThat(limits.take("a", RateClass.INTERACTIVE).granted()).isFalse();
        assertThat(limits.take("b", RateClass.INTERACTIVE).granted()).isTrue();
        assertThat(limits.take("a", RateClass.WRITES).granted()).isTrue();
    }
}
