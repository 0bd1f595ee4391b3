package org.icsworkforce.vacancy.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.spell.Spells;
import org.jspecify.annotations.Nullable;

/** Counts what happened to requisitions, by month, from what the feeds had said of each by then. */
final class Records {

    /** Months come first in the grouping: where it sorts, dates are compared sooner than texts. */
    private static final String SQL = Spells.SAID + """
            spell as (
                select %1$s v.organisation, v.synthetic, v.at, coalesce(v.wte, 0) as wte, %2$s as opened, %3$s as closed
                from held v left join register o on o.code = v.organisation
                where %4$s and v.organisation <> all (?) %5$s)
            select %6$s organisation, opened, closed, count(*) as requisitions, sum(wte) as wte,
                   bool_or(synthetic) as synthetic, (extract(epoch from max(at)) * 1000000)::bigint as at
            from spell group by opened, closed, %6$s organisation""";

    private Records() {}

    static Requisitions.Source of(Moves moves) {
        return (connection, query, by, moment, last, leftOut) -> {
            var ledger = new Ledger(query, moves.kinds(), last);
            read(connection, query, by, moves, moment, leftOut, ledger);
            return ledger.cells();
        };
    }

    private static void read(
            Connection connection,
            Query query,
            List<Dimension> by,
            Moves moves,
            Moment moment,
            List<String> leftOut,
            Ledger ledger)
            throws SQLException {
        var arguments = new ArrayList<Object>();
        var filters = new StringBuilder();
        query.filters().forEach((dimension, filter) -> {
            if (RequisitionDimensions.has(dimension)) {
                filters.append(" and ").append(filter.condition(RequisitionDimensions.sql(dimension), arguments));
            }
        });
        var named = new ArrayList<String>();
        by.forEach(dimension -> named.add(RequisitionDimensions.sql(dimension.id())));
        named.addAll(moves.facts());
        String sql = SQL.formatted(
                IntStream.range(0, named.size())
                        .mapToObj(i -> named.get(i) + " as d" + i + ", ")
                        .collect(Collectors.joining()),
                Spells.OPENED,
                Spells.CLOSED,
                Spells.COUNTED,
                filters,
                IntStream.range(0, named.size()).mapToObj(i -> "d" + i + ", ").collect(Collectors.joining()));
        try (var select = connection.prepareStatement(sql)) {
            int next = 1;
            while (next <= Spells.PLACEHOLDERS) {
                select.setLong(next++, moment.number());
            }
            select.setArray(next++, connection.createArrayOf("text", leftOut.toArray()));
            for (Object argument : arguments) {
                select.setObject(next++, argument);
            }
            select.setFetchSize(RowList.FETCH);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    enter(row, by.size(), moves, ledger);
                }
            }
        }
    }

    private static void enter(ResultSet row, int dimensions, Moves moves, Ledger ledger) throws SQLException {
        Ledger.Group group = ledger.group(texts(row, 1, dimensions), row.getString("organisation"));
        boolean synthetic = row.getBoolean("synthetic");
        long at = row.getLong("at");
        var alike = new Alike(
                number(row.getObject("opened", LocalDate.class)),
                closed(row),
                texts(row, 1 + dimensions, moves.facts().size()),
                row.getLong("requisitions") * Amounts.ONE,
                row.getBigDecimal("wte").movePointRight(4).longValueExact());
        moves.course().accept(alike, (month, kind, amount) -> {
            long[] amounts = new long[moves.kinds().size()];
            amounts[kind] = amount;
            group.add(month, amounts, synthetic, at);
        });
    }

    private static List<@Nullable String> texts(ResultSet row, int first, int count) throws SQLException {
        var texts = new ArrayList<@Nullable String>(count);
        for (int i = 0; i < count; i++) {
            texts.add(row.getString(first + i));
        }
        return texts;
    }

    private static @Nullable Integer closed(ResultSet row) throws SQLException {
        LocalDate closed = row.getObject("closed", LocalDate.class);
        return closed == null ? null : number(closed);
    }

    private static int number(LocalDate month) {
        return Ledger.number(YearMonth.from(month));
    }
}
