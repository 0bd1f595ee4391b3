package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payload's terms, as its sender states them.
 *
 * @param format as the application that reads the payload knows it
 * @param strict whether unknown properties are errors
 * @param control totals that the sender expects, by name
 * @param scope organisations that a snapshot speaks of; null for all of the feed
 * @param dryRun whether it only asks what would happen
 * @param client id of the sender
 * @param idempotencyKey of the request
 */
public record Submission(
        String feed,
        String subject,
        String format,
        boolean gzip,
        boolean strict,
        Map<String, BigDecimal> control,
        Run.Mode mode,
        boolean dryRun,
        @Nullable List<String> scope,
        String client,
        @Nullable String idempotencyKey) {

    /** Of the payload and its terms: the same bytes under other terms are another request. */
    byte[] digest(byte[] payload) {
        var sha = ContentHash.sha256();
        sha.update(payload);
        return sha.digest((format + "|" + gzip + "|" + strict + "|" + control + "|" + mode + "|" + dryRun + "|" + scope)
                .getBytes(StandardCharsets.UTF_8));
    }
}
