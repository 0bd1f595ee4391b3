package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a run that have faults. */
@ApplicationScoped
class RunRows {

    static final String TARGET = "run_row (run, index, line, reference, outcome, faults)";

    private final ObjectMapper json;

    RunRows(ObjectMapper json) {
        this.json = json;
    }

    void add(
            CopyBuffer rows,
            UUID run,
            RawRow row,
            @Nullable String reference,
            RunRow.Outcome outcome,
            List<Fault> faults)
            throws SQLException {
        try {
            rows.add(run)
                    .add(row.index())
                    .add(row.line())
                    .add(reference)
                    .add(outcome)
                    .add(json.writeValueAsString(faults))
                    .endRow();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param outcome null for all three */
    List<RunRow> of(Connection connection, UUID run, RunRow.@Nullable Outcome outcome, int afterIndex, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select index, line, reference, outcome, faults from run_row
                where run = ? and index > ? and (?::text is null or outcome = ?) order by index limit ?""")) {
            query.setObject(1, run);
            query.setInt(2, afterIndex);
            query.setString(3, outcome == null ? null : outcome.name());
            query.setString(4, outcome == null ? null : outcome.name());
            query.setInt(5, limit);
            try (var result = query.executeQuery()) {
                var rows = new ArrayList<RunRow>();
                while (result.next()) {
                    int line = result.getInt(2);
                    rows.add(new RunRow(
                            result.getInt(1),
                            result.wasNull() ? null : line,
                            result.getString(3),
                            RunRow.Outcome.valueOf(result.getString(4)),
                            null,
                            read(result.getString(5))));
                }
                return rows;
            }
        }
    }

    private List<Fault> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds what this class wrote", e);
        }
    }
}
