package org.icsworkforce.vacancy.staffing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.staffing.UseCell.Sum;

/** Reads the sums that a query asks for from what the feeds had said, and the caps that were known, by then. */
final class UseCells {

    private static final String ORGANISATION = "organisation";

    private static final Map<String, String> COLUMNS = Map.of(
            ORGANISATION,
            "organisation",
            "sector",
            "sector",
            "place",
            "place",
            "staffGroup",
            "staff_group",
            "supply",
            "supply",
            "capStatus",
            "cap_status",
            "week",
            "to_char(week, 'YYYY-MM-DD')");

    /**
     * The latest of each feed; where several speak of one organisation, week, staff group and supply, only the rows of the
     * first in precedence. A cap holds for the whole week on whose Monday it is in force: a row does not tell its days.
     */
    private static final String SQL = """
            with said as (
                select distinct on (feed, reference) s.*, c.at
                from temporary_staffing_version s join change c on c.id = s.change
                where c.number <= ? order by feed, reference, version desc),
            register as (%1$s),
            cap as (
                select distinct on (pay_scheme, grade, zone, shift_type, effective_from) p.*
                from price_cap_version p join change c on c.id = p.change
                where c.number <= ?
                order by pay_scheme, grade, zone, shift_type, effective_from, version desc),
            given as (
                select said.*, first_value(feed) over (
                    partition by organisation, week, staff_group, supply order by precedence, feed) as speaker
                from said where not withdrawn),
            counted as (
                select given.*, date_trunc('month', week)::date as month,
                       coalesce(register.sector, 'not-said') as sector, coalesce(register.place, 'not-said') as place,
                       in_force.basis = 'DERIVED' as estimated,
                       case when not capped then 'NOT_APPLICABLE'
                            when charge is null or in_force.pence is null then 'NOT_KNOWN'
                            when charge > in_force.pence then 'OVER' else 'WITHIN' end as cap_status
                from given left join register on register.code = given.organisation
                left join lateral (
                    select pence, basis from cap
                    where cap.pay_scheme = given.pay_scheme and cap.grade = given.grade and cap.zone = given.zone
                      and cap.shift_type = given.shift_type and effective_from <= week
                      and coalesce(effective_to, week) >= week
                    order by effective_from desc limit 1) in_force on capped
                where feed = speaker and organisation <> all (?) %2$s),
            expected as (select %3$s from counted)
            select month %4$s, %5$s, max(version) - 1 as revision, bool_or(synthetic) as synthetic, max(at) as at
            from counted where true %6$s
            group by month %4$s order by month %7$s""";

    private static final String ORGANISATIONS = """
            select distinct s.organisation from temporary_staffing_version s join change c on c.id = s.change
            where c.number <= ? order by 1""";

    private UseCells() {}

    static List<UseCell> read(
            Connection connection, Query query, List<UseMeasure> measures, Moment moment, List<String> leftOut)
            throws SQLException {
        var arguments = new ArrayList<Object>(List.of(moment.number(), moment.number(), moment.number()));
        arguments.add(connection.createArrayOf("text", leftOut.toArray()));
        String organisations = condition(query, ORGANISATION, arguments);
        var conditions = new StringBuilder();
        for (String dimension : query.filters().keySet()) {
            if (!dimension.equals(ORGANISATION)) {
                conditions.append(condition(query, dimension, arguments));
            }
        }
        conditions.append(query.monthIs("month", arguments));
        var columns = query.by().stream().map(Dimension::id).map(COLUMNS::get).toList();
        String sql = SQL.formatted(
                RegisterAt.ENTRIES,
                organisations,
                each(measures, UseCells::expected),
                columns.stream().map(column -> ", " + column).collect(Collectors.joining()),
                each(measures, UseCells::sums),
                conditions,
                columns.stream().map(column -> ", " + column + " collate \"C\"").collect(Collectors.joining()));
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                select.setObject(i + 1, arguments.get(i));
            }
            select.setFetchSize(RowList.FETCH);
            try (var row = select.executeQuery()) {
                RowList<UseCell> cells = query.rows();
                while (row.next()) {
                    cells.add(cell(row, columns.size(), measures.size(), query.isBy(ORGANISATION)));
                }
                return query.latest(cells, UseCell::month);
            }
        }
    }

    private static String condition(Query query, String dimension, List<Object> arguments) {
        var filter = query.filters().get(dimension);
        return filter == null ? "" : " and " + filter.condition(COLUMNS.get(dimension), arguments);
    }

    @FunctionalInterface
    private interface Columns {
        String of(UseMeasure measure, int index);
    }

    private static String each(List<UseMeasure> measures, Columns columns) {
        return IntStream.range(0, measures.size())
                .mapToObj(i -> columns.of(measures.get(i), i))
                .collect(Collectors.joining(", "));
    }

    private static String expected(UseMeasure measure, int index) {
        return "count(distinct organisation) filter (where %s) as expected%d".formatted(measure.scope(), index);
    }

    private static String sums(UseMeasure measure, int index) {
        return """
                sum(%1$s) filter (where %4$s) as amount%5$d, sum(%2$s) filter (where %4$s) as of%5$d,
                coalesce(bool_or(%3$s), false) as possible%5$d,
                coalesce(bool_or(%6$s) filter (where %4$s), false) as estimated%5$d,
                count(distinct organisation) filter (where %3$s)
                    - count(distinct organisation) filter (where %3$s and not (%4$s)) as organisations%5$d,
                (select expected%5$d from expected) as expected%5$d""".formatted(
                        measure.amount(),
                        measure.of() == null ? "null::numeric" : measure.of(),
                        measure.scope(),
                        measure.known(),
                        index,
                        measure.capped() ? "estimated" : "false");
    }

    /** The organisations that any feed had returned a week of by then. */
    static List<String> organisations(Connection connection, Moment moment) throws SQLException {
        try (var select = connection.prepareStatement(ORGANISATIONS)) {
            select.setLong(1, moment.number());
            try (var row = select.executeQuery()) {
                var organisations = new ArrayList<String>();
                while (row.next()) {
                    organisations.add(row.getString(1));
                }
                return organisations;
            }
        }
    }

    private static UseCell cell(ResultSet row, int dimensions, int measures, boolean byOrganisation)
            throws SQLException {
        var members = new ArrayList<String>();
        for (int i = 0; i < dimensions; i++) {
            members.add(row.getString(2 + i));
        }
        var sums = new ArrayList<Sum>();
        for (int i = 0; i < measures; i++) {
            sums.add(new Sum(
                    row.getBigDecimal("amount" + i),
                    row.getBigDecimal("of" + i),
                    row.getBoolean("possible" + i),
                    row.getBoolean("estimated" + i),
                    row.getInt("organisations" + i),
                    byOrganisation ? 1 : row.getInt("expected" + i)));
        }
        return new UseCell(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                members,
                sums,
                row.getInt("revision"),
                row.getBoolean("synthetic"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
