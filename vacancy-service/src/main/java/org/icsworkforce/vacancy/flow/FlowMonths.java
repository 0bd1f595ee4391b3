package org.icsworkforce.vacancy.flow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.spell.Months;

/**
 * The cells of {@code vacancy-flow} off the rollup: the same as {@link VacancyFlow#RECORDS} reads, for questions that
 * are coarse enough.
 */
final class FlowMonths {

    /** Columns of the rollup, in the order of the first of {@link VacancyFlow#KINDS}. */
    private static final List<String> FLOWS = List.of("opened", "filled", "withdrawn", "lapsed", "closed_other");

    private static final String SQL = Months.AT + """
            select %1$s v.organisation, v.synthetic, v.months, v.opened, v.filled, v.withdrawn, v.lapsed, v.closed_other, v.at
            from spell v %2$s
            where v.organisation <> all (?) %3$s""";

    private static final String REGISTER = "left join (" + RegisterAt.ENTRIES + ") o on o.code = v.organisation";

    private FlowMonths() {}

    static List<MoveCell> read(
            Connection connection, Query query, List<Dimension> by, Moment moment, YearMonth last, List<String> leftOut)
            throws SQLException {
        var arguments = new ArrayList<Object>();
        var filters = new StringBuilder();
        query.filters().forEach((dimension, filter) -> filters.append(" and ")
                .append(filter.condition(RequisitionDimensions.sql(dimension), arguments)));
        boolean ofRegister = query.isBy("sector")
                || query.isBy("place")
                || query.filters().containsKey("sector")
                || query.filters().containsKey("place");
        String members = IntStream.range(0, by.size())
                .mapToObj(i -> RequisitionDimensions.sql(by.get(i).id()) + " as d" + i + ", ")
                .collect(Collectors.joining());
        String sql = SQL.formatted(members, ofRegister ? REGISTER : "", filters);
        try (var select = connection.prepareStatement(sql)) {
            int next = 1;
            select.setLong(next++, moment.number());
            if (ofRegister) {
                select.setLong(next++, moment.number());
            }
            select.setArray(next++, connection.createArrayOf("text", leftOut.toArray()));
            for (Object argument : arguments) {
                select.setObject(next++, argument);
            }
            select.setFetchSize(RowList.FETCH);
            try (var row = select.executeQuery()) {
                var ledger = new Ledger(query, VacancyFlow.KINDS, last);
                while (row.next()) {
                    enter(row, by.size(), ledger);
                }
                return ledger.cells();
            }
        }
    }

    private static void enter(ResultSet row, int dimensions, Ledger ledger) throws SQLException {
        var members = new ArrayList<String>(dimensions);
        for (int i = 0; i < dimensions; i++) {
            members.add(row.getString(i + 1));
        }
        Ledger.Group group = ledger.group(members, row.getString("organisation"));
        boolean synthetic = row.getBoolean("synthetic");
        var months = (Integer[]) row.getArray("months").getArray();
        var at = (Long[]) row.getArray("at").getArray();
        var flows = new Integer[FLOWS.size()][];
        for (int kind = 0; kind < flows.length; kind++) {
            flows[kind] = (Integer[]) row.getArray(FLOWS.get(kind)).getArray();
        }
        for (int i = 0; i < months.length; i++) {
            group.add(months[i], amounts(flows, i), synthetic, at[i]);
        }
    }

    private static long[] amounts(Integer[][] flows, int place) {
        long[] amounts = new long[VacancyFlow.KINDS.size()];
        long open = 0;
        for (int kind = 0; kind < flows.length; kind++) {
            amounts[kind] = Amounts.ONE * flows[kind][place];
            open += kind == 0 ? amounts[kind] : -amounts[kind];
        }
        amounts[flows.length] = open;
        return amounts;
    }
}
