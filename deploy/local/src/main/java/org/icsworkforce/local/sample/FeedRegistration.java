package org.icsworkforce.local.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /v1/vacancy-feeds/{feed}}.
 *
 * @param expectedEvery ISO 8601 period; null for a file that is sent once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedRegistration(
        String feed,
        String owner,
        List<String> organisations,
        String subject,
        SampleFormat format,
        String name,
        @Nullable String expectedEvery,
        int precedence,
        boolean synthetic) {

    String json() {
        var out = new ByteArrayOutputStream();
        try {
            SampleFormat.writeLine(this, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
