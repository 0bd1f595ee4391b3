package org.icsworkforce.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.icsworkforce.kit.digest.Sha256;

/** Tells a repeated request from a different one under the same id or key. */
@ApplicationScoped
public class Content {

    private final ObjectMapper json;

    Content(ObjectMapper json) {
        this.json = json;
    }

    /** Of what the request says, however it was written. */
    public byte[] digest(Record request) {
        try {
            return Sha256.of(json.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read from JSON can be written", e);
        }
    }
}
