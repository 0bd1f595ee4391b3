package org.icsworkforce.gateway.access;

import java.time.Instant;
import java.util.Set;

/**
 * The client whose token came with a request.
 *
 * @param client {@code azp}, else {@code client_id}, else {@code sub}: issuers differ
 * @param expiry of the token
 */
public record Caller(String client, Set<String> scopes, Instant expiry) {

    /** In a list of scopes: any valid token will do. */
    public static final String ANY_SCOPE = "*";

    /** @param accepted the scopes of which one is enough */
    public boolean mayUse(Set<String> accepted) {
        return accepted.contains(ANY_SCOPE) || accepted.stream().anyMatch(scopes::contains);
    }
}
