package org.icsworkforce.campaign.outcome;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;

/** Reads the costs and hires that had been told by a moment, as they stood then. */
final class OutcomeTable {

    private static final String SQL = """
            with line as (
                select distinct on (v.cost) v.*, c.at
                from cost_version v join change c on c.id = v.change
                where c.number <= ? order by v.cost, v.version desc),
            credit as (
                select distinct on (a.hire) a.*, c.at
                from attribution a join change c on c.id = a.change
                where c.number <= ? order by a.hire, a.version desc),
            fact as (
                select l.campaign, s.organisation, s.month, s.pence as spent, l.category, l.comparable, 0 as hires,
                       false as synthetic, l.at
                from line l join cost_share s on s.cost = l.cost and s.version = l.version
                where l.operation = 'U'
                union all
                select r.campaign, h.organisation, date_trunc('month', r.accepted_on)::date, 0, null, false, 1,
                       r.synthetic, r.at
                from credit r join hire h on h.id = r.hire
                where r.campaign is not null)
            select campaign, organisation, month,
                   coalesce(sum(spent) filter (where category = 'EXTERNAL'), 0) as external,
                   coalesce(sum(spent) filter (where category = 'INTERNAL'), 0) as internal,
                   coalesce(sum(spent) filter (where comparable), 0) as comparable,
                   sum(hires) as hires, bool_or(synthetic) as synthetic, max(at) as at,
                   campaign in (select campaign from line where operation = 'U') as costed,
                   %s as asked
            from fact
            group by campaign, organisation, month
            order by month, campaign collate "C", organisation collate "C\"""";

    private OutcomeTable() {}

    /** All there are, so that what is hidden does not depend on the question; the question is marked in them. */
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
        return new Outcome(
                row.getString("campaign"),
                row.getString("organisation"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("external"),
                row.getLong("internal"),
                row.getLong("comparable"),
                row.getInt("hires"),
                row.getBoolean("costed"),
                row.getBoolean("asked"),
                row.getBoolean("synthetic"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
