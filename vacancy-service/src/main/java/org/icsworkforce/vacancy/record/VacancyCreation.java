package org.icsworkforce.vacancy.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.intake.CopyBuffer;
import org.icsworkforce.vacancy.intake.Creation;
import org.icsworkforce.vacancy.intake.Row;
import org.jspecify.annotations.Nullable;

/** Vacancies that the feed did not hold yet, each with its first version. */
final class VacancyCreation implements Creation {

    private static final String CURRENT =
            "vacancy (id, feed, reference, version, change, synthetic, " + VacancyRow.STATE
                    + ", opened_on, closes_on, closed_on, reattempted_on, source_updated_at, content_hash, content, mapped)";
    private static final String FIRST_VERSION = "vacancy_version (change, operation, event, row_index, line,"
            + " vacancy, version, feed, reference, synthetic, " + VacancyRow.STATE
            + ", opened_on, closes_on, closed_on, reattempted_on, content)";

    private final Connection connection;
    private final Change change;
    private final String feed;
    private final boolean synthetic;
    private final LocalDate today;
    private final CopyBuffer current;
    private final CopyBuffer versions;
    private int created;

    /** @param synthetic whether the feed is */
    VacancyCreation(Connection connection, Change change, String feed, boolean synthetic, LocalDate today)
            throws SQLException {
        this.connection = connection;
        this.change = change;
        this.feed = feed;
        this.synthetic = synthetic;
        this.today = today;
        this.current = new CopyBuffer(connection, CURRENT);
        this.versions = new CopyBuffer(connection, FIRST_VERSION);
    }

    @Override
    public void add(int index, int line, Row row) throws SQLException {
        var made = (VacancyRow) row;
        Vacancy vacancy = made.vacancy();
        UUID id = made.ids().next();
        LocalDate opened = vacancy.opened() == null ? today : vacancy.opened();
        LocalDate closed = closedOn(vacancy);
        current.add(id).add(feed).add(row.reference()).add(1).add(change.id()).add(synthetic);
        made.addState(current);
        LocalDate reattempted = made.reattemptedOn() == null ? null : opened;
        addDates(current, opened, vacancy, closed).add(reattempted).add(vacancy.sourceUpdatedAt());
        current.add(made.contentHash())
                .addText(made.content())
                .add(made.mapped())
                .endRow();
        versions.add(change.id())
                .add("C")
                .add(event(vacancy.status()))
                .add(index)
                .add(line);
        versions.add(id).add(1).add(feed).add(row.reference()).add(synthetic);
        made.addState(versions);
        addDates(versions, opened, vacancy, closed)
                .add(reattempted)
                .addText(made.content())
                .endRow();
        created++;
    }

    private static CopyBuffer addDates(
            CopyBuffer target, LocalDate opened, Vacancy vacancy, @Nullable LocalDate closed) {
        return target.add(opened).add(vacancy.closes()).add(closed);
    }

    /** An advert is over with its closing day, however late that is told. */
    private @Nullable LocalDate closedOn(Vacancy vacancy) {
        LocalDate closes = vacancy.level() == Vacancy.Level.ADVERT ? vacancy.closes() : null;
        return !vacancy.status().isEnded() ? null : closes != null && closes.isBefore(today) ? closes : today;
    }

    private static String event(VacancyStatus status) {
        return status.isLive() ? "opened" : status.isEnded() ? "closed" : "changed";
    }

    @Override
    public int finish() throws SQLException {
        current.flush();
        versions.flush();
        return created;
    }

    @Override
    public void clear() throws SQLException {
        finish();
        if (created > 0) {
            try (var clear = connection.createStatement()) {
                clear.execute("delete from vacancy where change = " + change.id() + " and feed = '" + feed + "'");
                clear.execute("delete from vacancy_version where change = " + change.id());
            }
            created = 0;
        }
    }
}
