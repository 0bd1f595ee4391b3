package org.icsworkforce.vacancy.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;

/** Counts requisitions by month from what the feeds had said of them by then. */
final class FlowCells {

    private static final Map<String, String> COLUMNS =
            Map.of("organisation", "organisation", "staffGroup", "staff_group");

    /**
     * Each requisition as it was last told by then is one spell from the month in which it opened to the month in which
     * it ended. Every group has a row for every month from the first spell on, so that "nothing happened" is a 0.
     */
    private static final String SQL = """
            with said as (
                select distinct on (v.vacancy) v.*, c.at
                from vacancy_version v join change c on c.id = v.change
                where c.number <= ? order by v.vacancy, v.version desc),
            spell as (
                select %1$s as organisation, %2$s as staff_group, organisation as employer, synthetic, at,
                       date_trunc('month', opened_on)::date as opened,
                       case when closed_on is not null
                            then date_trunc('month', greatest(closed_on, opened_on))::date end as closed,
                       coalesce(close_reason, status) as outcome
                from said
                where operation <> 'D' and level = 'REQUISITION' and status not in ('PLANNED', 'APPROVED')
                  and organisation <> all (?) %3$s),
            move as (
                select organisation, staff_group, opened as month, 'OPENED' as kind, synthetic, at from spell
                union all
                select organisation, staff_group, closed, outcome, synthetic, at from spell where closed is not null),
            month as (
                select generate_series(min(month), ?::date, interval '1 month')::date as month from move),
            "group" as (
                select organisation, staff_group, count(distinct employer) as employers,
                       (select count(distinct employer) from spell) as expected
                from spell group by organisation, staff_group),
            counted as (
                select m.month, g.organisation, g.staff_group, g.employers, g.expected,
                       count(*) filter (where kind = 'OPENED') as opened,
                       count(*) filter (where kind = 'FILLED') as filled,
                       count(*) filter (where kind = 'WITHDRAWN') as withdrawn,
                       count(*) filter (where kind = 'LAPSED') as lapsed,
                       count(kind) filter (where kind not in ('OPENED', 'FILLED', 'WITHDRAWN', 'LAPSED')) as other,
                       bool_or(synthetic) as synthetic, max(at) as at
                from month m cross join "group" g
                left join move on move.month = m.month and move.organisation is not distinct from g.organisation
                  and move.staff_group is not distinct from g.staff_group
                group by m.month, g.organisation, g.staff_group, g.employers, g.expected),
            running as (
                select month, organisation, staff_group, opened, filled, withdrawn, lapsed, other,
                       sum(opened - filled - withdrawn - lapsed - other) over so_far as open_at_end,
                       employers, expected, bool_or(synthetic) over so_far as synthetic, max(at) over so_far as at
                from counted
                window so_far as (partition by organisation, staff_group order by month))
            select * from running where at is not null %4$s
            order by month, organisation collate "C" nulls first, staff_group collate "C" nulls first""";

    private static final String EMPLOYERS = """
            select distinct v.organisation from vacancy_version v join change c on c.id = v.change
            where c.number <= ? and v.level = 'REQUISITION' order by 1""";

    private FlowCells() {}

    static List<FlowCell> read(Connection connection, Query query, Moment moment, YearMonth last, List<String> leftOut)
            throws SQLException {
        var ofSpells = new ArrayList<Object>();
        var filters = new StringBuilder();
        query.filters().forEach((dimension, filter) -> filters.append(" and ")
                .append(filter.condition(COLUMNS.get(dimension), ofSpells)));
        var ofMonths = new ArrayList<Object>();
        String sql = SQL.formatted(
                query.isBy("organisation") ? "organisation" : "null::text",
                query.isBy("staffGroup") ? "staff_group" : "null::text",
                filters,
                query.monthIs("month", ofMonths));
        try (var select = connection.prepareStatement(sql)) {
            int next = 1;
            select.setLong(next++, moment.number());
            select.setArray(next++, connection.createArrayOf("text", leftOut.toArray()));
            for (Object argument : ofSpells) {
                select.setObject(next++, argument);
            }
            select.setObject(next++, last.atDay(1));
            for (Object argument : ofMonths) {
                select.setObject(next++, argument);
            }
            try (var row = select.executeQuery()) {
                var cells = new ArrayList<FlowCell>();
                while (row.next()) {
                    cells.add(cell(row));
                }
                return query.latest(cells, FlowCell::month);
            }
        }
    }

    /** The organisations that any feed had told a requisition of by then. */
    static List<String> employers(Connection connection, Moment moment) throws SQLException {
        try (var select = connection.prepareStatement(EMPLOYERS)) {
            select.setLong(1, moment.number());
            try (var row = select.executeQuery()) {
                var employers = new ArrayList<String>();
                while (row.next()) {
                    employers.add(row.getString(1));
                }
                return employers;
            }
        }
    }

    private static FlowCell cell(ResultSet row) throws SQLException {
        return new FlowCell(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("organisation"),
                row.getString("staff_group"),
                row.getLong("opened"),
                row.getLong("filled"),
                row.getLong("withdrawn"),
                row.getLong("lapsed"),
                row.getLong("other"),
                row.getLong("open_at_end"),
                row.getInt("employers"),
                row.getInt("expected"),
                row.getBoolean("synthetic"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
