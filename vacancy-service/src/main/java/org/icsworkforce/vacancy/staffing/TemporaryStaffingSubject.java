package org.icsworkforce.vacancy.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.icsworkforce.vacancy.codelist.Closest;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.figures.FigureApplication;
import org.icsworkforce.vacancy.intake.Application;
import org.icsworkforce.vacancy.intake.Rehearsal;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.RunRow;
import org.icsworkforce.vacancy.intake.RunRow.Outcome;
import org.icsworkforce.vacancy.intake.Subject;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.icsworkforce.vacancy.mapping.Mapping;
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
    public Rehearsal rehearsal(Set<String> speaksFor) {
        var known = new KnownCodes(organisations, codes, Mapping.NONE, speaksFor);
        var reader = new TemporaryStaffingReader(known, new CapCheck(organisations, caps));
        return new Rehearsal(
                reader::read,
                pointer -> Closest.to(pointer, TemporaryStaffingReader.PROPERTIES, property -> property),
                List.of(Map.of()));
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
