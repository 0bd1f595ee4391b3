package org.icsworkforce.gateway.status;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether one service is ready.
 *
 * @param output what is wrong, absent when it is ready
 */
record ServiceState(String service, boolean ready, Optional<String> output, Instant at) {

    JsonObject toJson() {
        var state = new JsonObject()
                .put("componentType", "component")
                .put("status", ready ? "pass" : "fail")
                .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
        output.ifPresent(text -> state.put("output", text));
        return state;
    }

    /** What is wrong by MicroProfile Health's answer: the names of the checks that are down, never their data. */
    static String down(JsonObject health) {
        return health.getJsonArray("checks", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(check -> !"UP".equals(check.getString("status")))
                .map(check -> check.getString("name", "a check") + " is down")
                .reduce((one, other) -> one + "; " + other)
                .orElse("not ready");
    }
}
