package org.icsworkforce.campaign.outcome;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.disclosure.Axis;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of hires that had been released by a moment. Nothing is counted or added up: a number is one of those that
 * were stored, or it is not told.
 */
final class ReleasedHires {

    /**
     * What is told of hires.
     *
     * @param hires null when the number is hidden or not released
     * @param revision of the month: how often it has been released anew
     */
    record Figure(@Nullable Integer hires, boolean released, int revision) {}

    private record Edition(int revision, Map<Place, @Nullable Integer> cells) {}

    private record Place(boolean inTotal, String campaign, String organisation) {}

    private final @Nullable YearMonth through;
    private final Instant at;
    private final Map<YearMonth, Edition> editions;

    private ReleasedHires(@Nullable YearMonth through, Instant at, Map<YearMonth, Edition> editions) {
        this.through = through;
        this.at = at;
        this.editions = editions;
    }

    static ReleasedHires read(Connection connection, Moment moment) throws SQLException {
        try (var query = connection.prepareStatement("""
                select r.through, c.at from hire_release r join change c on c.id = r.change
                where c.number <= ? order by c.number desc limit 1""")) {
            query.setLong(1, moment.number());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return new ReleasedHires(null, moment.at(), Map.of());
                }
                return new ReleasedHires(
                        YearMonth.from(row.getObject(1, LocalDate.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        editions(connection, moment));
            }
        }
    }

    private static Map<YearMonth, Edition> editions(Connection connection, Moment moment) throws SQLException {
        var editions = new HashMap<YearMonth, Edition>();
        try (var query = connection.prepareStatement("""
                select e.month, e.revision, h.in_total, h.campaign, h.organisation, h.hires
                from (select distinct on (e.month) e.* from hire_edition e join change c on c.id = e.change
                      where c.number <= ? order by e.month, e.revision desc) e
                join hire_edition_cell h using (month, revision)""")) {
            query.setLong(1, moment.number());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    int revision = row.getInt(2);
                    editions.computeIfAbsent(
                                    YearMonth.from(row.getObject(1, LocalDate.class)),
                                    month -> new Edition(revision, new HashMap<>()))
                            .cells()
                            .put(
                                    new Place(row.getBoolean(3), row.getString(4), row.getString(5)),
                                    row.getObject(6, Integer.class));
                }
            }
        }
        return editions;
    }

    /** When the release was made; without any, the moment itself. */
    Instant at() {
        return at;
    }

    /** The months after the last released one, up to this one; only this one where there is no release. */
    List<YearMonth> unreleased(YearMonth last) {
        return Stream.iterate(
                        through == null ? last : through.plusMonths(1),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .toList();
    }

    /**
     * @param inTotal whether it is about campaigns that belong to the month's totals
     * @param campaign null for all of them; so is {@code organisation}
     */
    Figure of(boolean inTotal, @Nullable String campaign, @Nullable String organisation, YearMonth month) {
        if (through == null || month.isAfter(through)) {
            return new Figure(null, false, 0);
        }
        Edition edition = editions.get(month);
        if (edition == null) {
            return new Figure(0, true, 0);
        }
        var place = new Place(
                inTotal, campaign == null ? Axis.ALL : campaign, organisation == null ? Axis.ALL : organisation);
        boolean none = !edition.cells().containsKey(place);
        return new Figure(none ? Integer.valueOf(0) : edition.cells().get(place), true, edition.revision());
    }
}
