package org.icsworkforce.vacancy.establishment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.codelist.Closest;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.figures.FigureApplication;
import org.icsworkforce.vacancy.figures.FigureApplication.Said;
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
        organisations.follow(connection);
        var known = new KnownCodes(organisations, codes, feed.mapping(run.format()), feed.organisations());
        var reader = new EstablishmentReader(known);
        return new FigureApplication(
                connection, run, feed, Establishment.TABLE, fields -> new Said(reader.read(fields), null));
    }

    @Override
    public Rehearsal rehearsal(Set<String> speaksFor) {
        var known = new KnownCodes(organisations, codes, Mapping.NONE, speaksFor);
        var reader = new EstablishmentReader(known);
        return new Rehearsal(
                reader::read,
                pointer -> Closest.to(pointer, EstablishmentReader.PROPERTIES, property -> property),
                Stream.of(Scheme.values())
                        .map(scheme -> Map.of("staffGroupScheme", scheme.name()))
                        .toList());
    }

    @Override
    public RowReader asSent(Connection connection, Run run, InputStream payload) throws SQLException, IOException {
        return FeedTerms.of(connection, run.feed()).asSent(run, payload);
    }

    @Override
    public List<RunRow> changed(Connection connection, UUID run, Outcome outcome, int afterIndex, int limit)
            throws SQLException {
        return Establishment.TABLE.changed(connection, run, outcome, afterIndex, limit);
    }
}
