package org.icsworkforce.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.icsworkforce.kit.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens were verified less than a minute ago, by digest. No entry outlives its token, and a key that the issuer
 * withdraws is believed for a minute at most.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private record Verified(SecurityIdentity identity, Instant until) {}

    private final Clock clock;
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LIFE).build();

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param credentials as the header {@code Authorization} has them */
    @Nullable
    SecurityIdentity find(String credentials) {
        Verified known = verified.getIfPresent(digest(credentials));
        return known != null && clock.instant().isBefore(known.until()) ? known.identity() : null;
    }

    void add(String credentials, SecurityIdentity identity, Instant expiry) {
        Instant life = clock.instant().plus(LIFE);
        // without the attributes, which are those of the request that the token came with first
        var known = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions())
                .build();
        verified.put(digest(credentials), new Verified(known, expiry.isBefore(life) ? expiry : life));
    }

    private static String digest(String credentials) {
        return HexFormat.of().formatHex(Sha256.of(credentials));
    }
}
