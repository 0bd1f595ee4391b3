package org.icsworkforce.stack.client;

import java.util.List;
import java.util.Map;

/**
 * Somebody who may ask the local issuer for a token.
 *
 * @param organisations on whose behalf it may write; codes as the suite has them, e.g. {@code RVV} or
 *     {@code GSS:E10000016}
 */
public record Client(String id, List<String> organisations, List<String> scopes) {

    private static final String AUDIENCE = "ics-workforce";

    public List<String> audience() {
        return List.of(AUDIENCE);
    }

    public Map<String, Object> claims() {
        return Map.of("azp", id, "client_id", id, "scope", String.join(" ", scopes), "organisations", organisations);
    }
}
