package org.icsworkforce.vacancy.flow;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.spell.Spells;

/** Counts what happened to requisitions, by month, from what the feeds had said of them by then. */
final class Moves {

    /**
     * Each requisition is one spell from the month in which it opened to the month in which it ended. Every group has a
     * row for every month from the first spell on, so that "nothing happened" is a 0.
     */
    private static final String SQL = Spells.SAID + """
            spell as (
                select %1$s, v.organisation as employer, v.synthetic, v.at, v.wte, v.hard_to_fill, v.opened_on, v.content,
                       %9$s as opened, %10$s as closed,
                       %12$s as outcome
                from said v left join register o on o.code = v.organisation
                where %11$s and v.organisation <> all (?) %2$s),
            move as (%3$s),
            month as (
                select generate_series(min(month), ?::date, interval '1 month')::date as month from move),
            kind as (select distinct kind from unnest(?::text[]) kind),
            "group" as (
                select %4$s, count(distinct employer) as employers,
                       (select count(distinct employer) from spell) as expected
                from spell group by %4$s),
            counted as (
                select m.month, %5$s, k.kind, g.employers, g.expected, coalesce(sum(amount), 0) as happened,
                       bool_or(synthetic) as synthetic, max(at) as at
                from month m cross join "group" g cross join kind k
                left join move on move.month = m.month and move.kind = k.kind %6$s
                group by m.month, %5$s, k.kind, g.employers, g.expected),
            running as (
                select month, %4$s, kind, happened, sum(happened) over (partition by %4$s, kind order by month) as standing,
                       employers, expected, bool_or(synthetic) over so_far as synthetic,
                       max(at) over so_far as at
                from counted
                window so_far as (partition by %4$s order by month))
            select * from running where at is not null %7$s
            order by month, %8$s, kind""";

    private Moves() {}

    static Requisitions.Source of(List<Move> moves) {
        return (connection, query, by, moment, last, leftOut) ->
                read(connection, query, by, moves, moment, last, leftOut);
    }

    /**
     * @param by dimensions of requisitions, one column {@code d0}, {@code d1} … each; {@code d} is the same for all, so that
     *     there is always something to group by
     */
    private static List<MoveCell> read(
            Connection connection,
            Query query,
            List<Dimension> by,
            List<Move> moves,
            Moment moment,
            YearMonth last,
            List<String> leftOut)
            throws SQLException {
        var ofSpells = new ArrayList<Object>();
        var filters = new StringBuilder();
        query.filters().forEach((dimension, filter) -> {
            if (RequisitionDimensions.has(dimension)) {
                filters.append(" and ").append(filter.condition(RequisitionDimensions.sql(dimension), ofSpells));
            }
        });
        var ofMonths = new ArrayList<Object>();
        var columns = IntStream.range(0, by.size()).mapToObj(i -> "d" + i).toList();
        String groups = columns.stream().map(column -> ", " + column).collect(Collectors.joining("", "d", ""));
        String sql = SQL.formatted(
                IntStream.range(0, by.size())
                        .mapToObj(
                                i -> ", " + RequisitionDimensions.sql(by.get(i).id()) + " as d" + i)
                        .collect(Collectors.joining("", "'' as d", "")),
                filters,
                moves.stream().map(move -> move.sql(groups)).collect(Collectors.joining(" union all ")),
                groups,
                Stream.concat(Stream.of("d"), columns.stream())
                        .map(column -> "g." + column)
                        .collect(Collectors.joining(", ")),
                columns.stream()
                        .map(column -> " and move.%1$s = g.%1$s".formatted(column))
                        .collect(Collectors.joining()),
                query.monthIs("month", ofMonths),
                Stream.concat(columns.stream(), Stream.of("d"))
                        .map(column -> column + " collate \"C\"")
                        .collect(Collectors.joining(", ")),
                Spells.OPENED,
                Spells.CLOSED,
                Spells.COUNTED,
                Spells.OUTCOME);
        try (var select = connection.prepareStatement(sql)) {
            int next = 1;
            select.setLong(next++, moment.number());
            select.setLong(next++, moment.number());
            select.setLong(next++, moment.number());
            select.setArray(next++, connection.createArrayOf("text", leftOut.toArray()));
            for (Object argument : ofSpells) {
                select.setObject(next++, argument);
            }
            select.setObject(next++, last.atDay(1));
            select.setArray(
                    next++,
                    connection.createArrayOf(
                            "text", moves.stream().map(Move::kind).toArray()));
            for (Object argument : ofMonths) {
                select.setObject(next++, argument);
            }
            select.setFetchSize(RowList.FETCH);
            try (var row = select.executeQuery()) {
                return query.latest(cells(row, columns, query.rows()), MoveCell::month);
            }
        }
    }

    /** One cell of the rows, one per kind, that follow each other. */
    private static List<MoveCell> cells(ResultSet row, List<String> columns, RowList<MoveCell> cells)
            throws SQLException {
        while (row.next()) {
            var month = YearMonth.from(row.getObject("month", LocalDate.class));
            var members = new ArrayList<String>();
            for (String column : columns) {
                members.add(row.getString(column));
            }
            MoveCell last = cells.isEmpty() ? null : cells.getLast();
            if (last == null || !last.month().equals(month) || !last.members().equals(members)) {
                last = new MoveCell(
                        month,
                        members,
                        new HashMap<>(),
                        new HashMap<>(),
                        row.getInt("employers"),
                        row.getInt("expected"),
                        row.getBoolean("synthetic"),
                        instant(row));
                cells.add(last);
            }
            last.happened().put(row.getString("kind"), plain(row.getBigDecimal("happened")));
            last.standing().put(row.getString("kind"), plain(row.getBigDecimal("standing")));
        }
        return cells;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
