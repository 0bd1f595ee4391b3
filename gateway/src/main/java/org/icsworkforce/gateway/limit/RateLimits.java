package org.icsworkforce.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Counts requests per client and class. The counts are this gateway's own: several gateways grant several limits. */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int CLIENTS = 100_000;

    private record Key(String client, RateClass rate) {}

    private final RateLimitConfig config;
    private final ClockMeter meter;
    /** A bucket that has not been used for a window is full again, so forgetting it changes nothing. */
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    public RateLimits(RateLimitConfig config, Clock clock) {
        this.config = config;
        this.meter = new ClockMeter(clock);
    }

    /** @param client any text that tells callers apart */
    public Allowance take(String client, RateClass rate) {
        int limit = limit(rate);
        Bucket bucket = buckets.get(new Key(client, rate), _ -> bucket(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                rate,
                limit,
                WINDOW,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private Bucket bucket(int limit) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
    }

    private int limit(RateClass rate) {
        return switch (rate) {
            case INTERACTIVE -> config.interactive();
            case WRITES -> config.writes();
            case FEEDS -> config.feeds();
        };
    }
}
