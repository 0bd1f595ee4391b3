package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as a row of the ledger. */
final class RunRecord {

    private RunRecord() {}

    static Run read(ResultSet result, ObjectMapper json) throws SQLException {
        return new Run(
                result.getObject("id", UUID.class),
                result.getString("feed"),
                result.getString("subject"),
                result.getString("format"),
                result.getBoolean("gzip"),
                result.getBoolean("strict"),
                read(json, result.getString("control"), new TypeReference<Map<String, BigDecimal>>() {}),
                Run.Mode.valueOf(result.getString("mode")),
                result.getBoolean("dry_run"),
                result.getArray("scope") == null
                        ? null
                        : List.of((String[]) result.getArray("scope").getArray()),
                result.getObject("target", UUID.class),
                result.getLong("size"),
                result.getString("actor"),
                Run.State.valueOf(result.getString("state")),
                result.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(result, "started_at"),
                instant(result, "finished_at"),
                result.getInt("rows_read"),
                result.getLong("bytes_read"),
                instant(result, "confirmed_at"),
                result.getString("result") == null
                        ? null
                        : read(json, result.getString("result"), new TypeReference<RunResult>() {}));
    }

    private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        var value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static <T> T read(ObjectMapper json, String text, TypeReference<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds what Runs wrote", e);
        }
    }
}
