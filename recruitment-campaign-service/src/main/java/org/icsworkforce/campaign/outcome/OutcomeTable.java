package org.icsworkforce.campaign.outcome;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.jspecify.annotations.Nullable;

/** Reads the costs that had been told by a moment and the hires that had been released by it, as they stood then. */
final class OutcomeTable {

    private static final String SQL = """
            with line as (
                select distinct on (v.cost) v.*, c.at
                from cost_version v join change c on c.id = v.change
                where c.number <= ? order by v.cost, v.version desc),
            edition as (
                select distinct on (e.month) e.month, e.revision, c.at
                from hire_edition e join change c on c.id = e.change
                where c.number <= ? order by e.month, e.revision desc),
            fact as (
                select l.campaign, s.organisation, s.month, s.pence as spent, l.category, l.comparable,
                       null::boolean as in_total, false as synthetic, l.at as told_at, null::timestamptz as released_at
                from line l join cost_share s on s.cost = l.cost and s.version = l.version
                where l.operation = 'U'
                union all
                select h.campaign, h.organisation, h.month, 0, null, false, h.in_total, h.synthetic, null, e.at
                from edition e join hire_edition_count h using (month, revision))
            select campaign, organisation, month,
                   coalesce(sum(spent) filter (where category = 'EXTERNAL'), 0) as external,
                   coalesce(sum(spent) filter (where category = 'INTERNAL'), 0) as internal,
                   coalesce(sum(spent) filter (where comparable), 0) as comparable,
                   bool_or(synthetic) as synthetic, max(told_at) as told_at, max(released_at) as released_at,
                   campaign in (select campaign from line where operation = 'U') as costed,
                   bool_or(bool_or(in_total)) over (partition by campaign, month) as in_total,
                   %s as asked
            from fact
            group by campaign, organisation, month
            order by month, campaign collate "C", organisation collate "C\"""";

    private OutcomeTable() {}

    /** All there are; the question is marked in them. */
    static List<Outcome> read(Connection connection, Query query, Moment moment) throws SQLException {
        var arguments = new ArrayList<Object>(List.of(moment.number(), moment.number()));
        var asked = new StringBuilder("true");
        query.filters()
                .forEach((dimension, filter) -> asked.append(" and ").append(filter.condition(dimension, arguments)));
        asked.append(query.monthIs("month", arguments));
        try (var select = connection.prepareStatement(SQL.formatted(asked))) {
            for (int i = 0; i < arguments.size(); i++) {
                select.setObject(i + 1, arguments.get(i));
            }
            select.setFetchSize(RowList.FETCH);
            try (var row = select.executeQuery()) {
                RowList<Outcome> outcomes = query.rows();
                while (row.next()) {
                    outcomes.add(outcome(row));
                }
                return outcomes;
            }
        }
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        boolean costed = row.getBoolean("costed");
        var inTotal = row.getObject("in_total", Boolean.class);
        return new Outcome(
                row.getString("campaign"),
                row.getString("organisation"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("external"),
                row.getLong("internal"),
                row.getLong("comparable"),
                costed,
                // without hires in the month nothing was decided
                inTotal == null ? costed : inTotal,
                row.getBoolean("asked"),
                row.getBoolean("synthetic"),
                instant(row, "told_at"),
                instant(row, "released_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
