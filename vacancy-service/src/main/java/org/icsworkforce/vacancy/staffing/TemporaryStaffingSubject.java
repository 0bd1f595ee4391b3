package org.icsworkforce.vacancy.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.figures.FigureApplication;
import org.icsworkforce.vacancy.intake.Application;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.RunRow;
import org.icsworkforce.vacancy.intake.RunRow.Outcome;
import org.icsworkforce.vacancy.intake.Subject;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.pricecap.PriceCaps;

/** Feeds of the subject {@code temporary-staffing}. */
@ApplicationScoped
class TemporaryStaffingSubject implements Subject {

    private final Organisations organisations;
    private final CodeLists codes;
    private final PriceCaps caps;

    TemporaryStaffingSubject(Organisations organisations, CodeLists codes, PriceCaps caps) {
        this.organisations = organisations;
        this.codes = codes;
        this.caps = caps;
    }

    @Override
    public String name() {
        return "temporary-staffing";
    }

    @Override
    public Application begin(Connection connection, Run run) throws SQLException {
        FeedTerms feed = FeedTerms.of(connection, run.feed());
        organisations.follow(connection);
        var known = new KnownCodes(organisations, codes, feed.mapping(run.format()), feed.organisations());
        var reader = new TemporaryStaffingReader(known, new CapCheck(organisations, caps));
        return new FigureApplication(connection, run, feed, TemporaryStaffing.TABLE, reader::read);
    }

    @Override
    public RowReader asSent(Connection connection, Run run, InputStream payload) throws SQLException, IOException {
        return FeedTerms.of(connection, run.feed()).asSent(run, payload);
    }

    @Override
    public List<RunRow> changed(Connection connection, UUID run, Outcome outcome, int afterIndex, int limit)
            throws SQLException {
        return TemporaryStaffing.TABLE.changed(connection, run, outcome, afterIndex, limit);
    }
}
