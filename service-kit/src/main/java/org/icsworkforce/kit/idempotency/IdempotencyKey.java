package org.icsworkforce.kit.idempotency;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** {@code Idempotency-Key} of a request that creates something, as a {@code @BeanParam}. */
public class IdempotencyKey {

    static final int LONGEST = 200;

    @HeaderParam("Idempotency-Key")
    @Size(max = LONGEST)
    @Parameter(
            description = "The same key and request within 24 hours give what the first one made, and make nothing",
            example = "2026-09-09-0001")
    @Nullable
    String key;

    @Context
    UriInfo uri;

    /** @throws Problem {@code INVALID_VALUE} for one that is too long, whether or not the resource says @Valid */
    @Nullable
    String key() {
        if (key != null && key.length() > LONGEST) {
            throw Problem.parameter("Idempotency-Key", "The key is longer than " + LONGEST + ".", null, LONGEST);
        }
        return key;
    }

    /** What the key is good for. */
    String path() {
        return uri.getPath();
    }
}
