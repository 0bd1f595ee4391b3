package org.icsworkforce.vacancy.rate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.paging.Filter;
import org.jspecify.annotations.Nullable;

/** Reads the sums that a query asks for from what the feeds had said by then. */
final class Cells {

    private static final Map<String, String> COLUMNS =
            Map.of("organisation", "organisation", "staffGroup", "staff_group", "staffGroupScheme", "scheme");

    /**
     * The latest each feed said of a cell, then the feed of the highest precedence (1 comes first). Sums are over rows
     * of one scheme; groups follow the query.
     */
    private static final String SQL = """
            with said as (
                select distinct on (feed, reference) e.*, c.at
                from establishment_version e join change c on c.id = e.change
                where c.number <= ? and basis = 'NHS'
                order by feed, reference, version desc),
            chosen as (
                select distinct on (organisation, month, scheme, staff_group) *
                from said order by organisation, month, scheme, staff_group, precedence, feed),
            counted as (select * from chosen where organisation <> all (?)),
            expected as (select scheme, count(distinct organisation) as organisations from chosen group by scheme)
            select month, scheme, %1$s as organisation, %2$s as staff_group, sum(establishment_wte), sum(in_post_wte),
                   sum(establishment_wte) filter (where in_post_wte is not null),
                   sum(in_post_wte) filter (where establishment_wte is not null),
                   count(distinct counted.organisation),
                   (select organisations from expected where expected.scheme = counted.scheme),
                   max(version) - 1, bool_or(synthetic), max(at)
            from counted
            %3$s
            group by month, scheme, %1$s, %2$s
            order by month, %1$s collate "C" nulls first, scheme, %2$s collate "C" nulls first""";

    private Cells() {}

    static List<Cell> read(Connection connection, Query query, Moment moment, List<String> leftOut)
            throws SQLException {
        boolean byOrganisation = query.isBy("organisation");
        var arguments = new ArrayList<Object>();
        var conditions = new ArrayList<String>();
        query.filters()
                .forEach((dimension, filter) ->
                        conditions.add(filter.condition("counted." + COLUMNS.get(dimension), arguments)));
        for (Filter<YearMonth> period : query.periods()) {
            conditions.add(new Filter<>(
                            period.operator(),
                            period.values().stream()
                                    .map(month -> month.atDay(1))
                                    .toList())
                    .condition("month", arguments));
        }
        String sql = SQL.formatted(
                byOrganisation ? "counted.organisation" : "null::text",
                query.isBy("staffGroup") ? "staff_group" : "null::text",
                conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions));
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, moment.number());
            select.setArray(2, connection.createArrayOf("text", leftOut.toArray()));
            for (int i = 0; i < arguments.size(); i++) {
                select.setObject(i + 3, arguments.get(i));
            }
            try (var row = select.executeQuery()) {
                var cells = new ArrayList<Cell>();
                while (row.next()) {
                    cells.add(cell(row, byOrganisation));
                }
                return latest(cells, query.lastPeriods());
            }
        }
    }

    private static Cell cell(ResultSet row, boolean byOrganisation) throws SQLException {
        return new Cell(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getInt(9),
                byOrganisation ? 1 : row.getInt(10),
                row.getInt(11),
                row.getBoolean(12),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }

    private static List<Cell> latest(List<Cell> cells, @Nullable Integer periods) {
        if (periods == null) {
            return cells;
        }
        var months = new TreeSet<YearMonth>();
        cells.forEach(cell -> months.add(cell.month()));
        while (months.size() > periods) {
            months.pollFirst();
        }
        return cells.stream().filter(cell -> months.contains(cell.month())).toList();
    }
}
