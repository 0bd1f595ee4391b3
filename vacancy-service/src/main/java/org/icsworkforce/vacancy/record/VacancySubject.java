package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.feed.FeedTerms;
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

/** Feeds of the subject {@code vacancies}. */
@ApplicationScoped
class VacancySubject implements Subject {

    /** Whether a row takes its advert down. */
    static final String EXPIRED = "expired";

    private final Organisations organisations;
    private final CodeLists codes;
    private final Ids ids;
    private final Clock clock;
    private final String release;

    VacancySubject(
            Organisations organisations,
            CodeLists codes,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.organisations = organisations;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
        // what is still being worked on may read otherwise at its next start
        this.release = version.endsWith("-SNAPSHOT") ? version + " " + UUID.randomUUID() : version;
    }

    @Override
    public String name() {
        return "vacancies";
    }

    @Override
    public boolean hasLifeCycle() {
        return true;
    }

    @Override
    public Application begin(Connection connection, Run run) throws SQLException {
        FeedTerms feed = FeedTerms.of(connection, run.feed());
        Instant now = clock.instant();
        organisations.follow(connection);
        var known = new KnownCodes(organisations, codes, feed.mapping(run.format()), feed.organisations());
        var reader = new VacancyReader(known, codes, now, release);
        return new VacancyApplication(connection, run, feed, reader, ids, now);
    }

    @Override
    public Rehearsal rehearsal(Set<String> speaksFor) {
        var known = new KnownCodes(organisations, codes, Mapping.NONE, speaksFor);
        var reader = new VacancyReader(known, codes, clock.instant(), release);
        return new Rehearsal(
                row -> {
                    row.flag(EXPIRED);
                    reader.read(row);
                },
                VacancyProperties::closest,
                List.of(Map.of()));
    }

    @Override
    public RowReader asSent(Connection connection, Run run, InputStream payload) throws SQLException, IOException {
        return FeedTerms.of(connection, run.feed()).asSent(run, payload);
    }

    @Override
    public List<RunRow> changed(Connection connection, UUID run, Outcome outcome, int afterIndex, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select row_index, line, reference, vacancy from vacancy_version v join change c on c.id = v.change
                where c.run = ? and row_index > ? and case
                    when operation = 'C' then 'CREATED'
                    when line is null and event = 'closed' then 'CLOSED'
                    else 'UPDATED' end = ?
                order by row_index limit ?""")) {
            query.setObject(1, run);
            query.setInt(2, afterIndex);
            query.setString(3, outcome.name());
            query.setInt(4, limit);
            try (var result = query.executeQuery()) {
                var rows = new ArrayList<RunRow>();
                while (result.next()) {
                    rows.add(new RunRow(
                            result.getInt(1),
                            result.getObject(2, Integer.class),
                            result.getString(3),
                            outcome,
                            result.getString(4),
                            List.of()));
                }
                return rows;
            }
        }
    }
}
