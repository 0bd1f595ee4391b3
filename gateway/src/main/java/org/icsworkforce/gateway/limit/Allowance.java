package org.icsworkforce.gateway.limit;

import java.time.Duration;

/**
 * What is left to a client after a request.
 *
 * @param granted whether this request was within the limit
 * @param limit requests per window
 * @param pause until the next request may be made; zero when granted
 * @param reset until the whole limit is free again
 */
public record Allowance(
        boolean granted, RateClass rate, int limit, Duration window, long remaining, Duration pause, Duration reset) {

    /** {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers. */
    public String policy() {
        return "\"%s\";q=%d;w=%d".formatted(rate.label(), limit, window.toSeconds());
    }

    /** {@code RateLimit} of the same draft. */
    public String state() {
        return "\"%s\";r=%d;t=%d".formatted(rate.label(), remaining, wholeSeconds(reset));
    }

    /** Seconds, for {@code Retry-After}: at least one. */
    public long retryAfter() {
        return Math.max(1, wholeSeconds(pause));
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
