package org.icsworkforce.vacancy.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.Application;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.RunRow;
import org.icsworkforce.vacancy.intake.RunRow.Outcome;
import org.icsworkforce.vacancy.intake.Subject;
import org.icsworkforce.vacancy.organisation.Organisations;

/** Feeds of the subject {@code establishment}. */
@ApplicationScoped
class EstablishmentSubject implements Subject {

    private final Organisations organisations;
    private final CodeLists codes;

    EstablishmentSubject(Organisations organisations, CodeLists codes) {
        this.organisations = organisations;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "establishment";
    }

    @Override
    public Application begin(Connection connection, Run run) throws SQLException {
        FeedTerms feed = FeedTerms.of(connection, run.feed());
        return new EstablishmentApplication(
                connection, run, feed, new EstablishmentReader(organisations, codes, feed.organisations()));
    }

    @Override
    public RowReader asSent(Connection connection, Run run, InputStream payload) throws SQLException, IOException {
        return FeedTerms.of(connection, run.feed()).asSent(run, payload);
    }

    @Override
    public List<RunRow> changed(Connection connection, UUID run, Outcome outcome, int afterIndex, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select row_index, line, reference from establishment_version v join change c on c.id = v.change
                where c.run = ? and (v.version = 1) = ? and row_index > ? order by row_index limit ?""")) {
            query.setObject(1, run);
            query.setBoolean(2, outcome == Outcome.CREATED);
            query.setInt(3, afterIndex);
            query.setInt(4, limit);
            try (var result = query.executeQuery()) {
                var rows = new ArrayList<RunRow>();
                while (result.next()) {
                    String reference = result.getString(3);
                    rows.add(new RunRow(result.getInt(1), result.getInt(2), reference, outcome, reference, List.of()));
                }
                return rows;
            }
        }
    }
}
