package org.icsworkforce.vacancy.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.Run;
import org.jspecify.annotations.Nullable;

/** Reads a row by which a sender takes an advert down, and says no more of it: all else stays as it was declared. */
final class TakenDown {

    private TakenDown() {}

    /** Null when the row has errors. */
    static @Nullable Row read(Connection connection, Run run, Fields fields, Ids ids, boolean synthetic) {
        String reference = fields.required("reference", fields.text("reference", 200));
        fields.identify(reference);
        fields.text("level", 40);
        if (run.mode() == Run.Mode.SNAPSHOT) {
            fields.error(VacancyProblem.TAKEN_DOWN_IN_SNAPSHOT, "reference", reference, null, null);
        }
        if (reference == null || fields.hasErrors()) {
            return null;
        }
        try (var query = connection.prepareStatement(
                "select content, content_hash from vacancy where feed = ? and reference = ? and not deleted")) {
            query.setString(1, run.feed());
            query.setString(2, reference);
            try (var row = query.executeQuery()) {
                if (row.next()) {
                    return row(row, ids, synthetic);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is held cannot be read", e);
        }
        fields.error(VacancyProblem.UNKNOWN_REFERENCE, "reference", reference, null, null);
        return null;
    }

    /** What has ended is as it is held: a snapshot has ended it with another order of its properties. */
    private static Row row(ResultSet held, Ids ids, boolean synthetic) throws SQLException {
        String content = held.getString(1);
        Vacancy vacancy = VacancyJson.read(content);
        return vacancy.status().isEnded()
                ? new VacancyRow(ids, vacancy, content.getBytes(UTF_8), held.getLong(2), null, false)
                : VacancyRow.of(ids, vacancy.takenDown(), synthetic, null, false);
    }
}
