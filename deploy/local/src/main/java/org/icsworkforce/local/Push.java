package org.icsworkforce.local;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * One file of the initial load: register the feed, then push the file to it as a run.
 *
 * @param client whose token is used, e.g. {@code feed-RVV}
 * @param registrationJson the body of {@code PUT /v1/vacancy-feeds/{feed}}
 * @param contentType of the body, e.g. {@code application/x-ndjson}
 * @param query of the push without its question mark, e.g. {@code mode=delta}; may be empty
 * @param body opened when its turn comes, and again when the load is repeated
 */
public record Push(
        String client,
        String feed,
        String registrationJson,
        String contentType,
        String query,
        Supplier<InputStream> body) {}
