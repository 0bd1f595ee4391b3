package org.icsworkforce.campaign.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells a repeated report from a different one under the same id. */
@ApplicationScoped
class Content {

    private final ObjectMapper json;

    Content(ObjectMapper json) {
        this.json = json;
    }

    /** Of what the report says, however it was written. */
    byte[] digest(Record report) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(report));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a report of texts, numbers and dates is always written", e);
        }
    }
}
