package org.icsworkforce.vacancy.flow;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.spell.Months;
import org.jspecify.annotations.Nullable;

/**
 * The cells of {@code vacancy-flow} off the rollup: the same as {@link VacancyFlow#VERSIONS} reads, for questions that
 * are coarse enough.
 */
final class FlowMonths {

    private static final List<String> FLOWS = List.of("opened", "filled", "withdrawn", "lapsed", "closed_other");

    /** Before it nobody asks for a single month. */
    private static final YearMonth FIRST_ASKED = YearMonth.of(1900, 1);

    private static final YearMonth BEGINNING = YearMonth.of(1, 1);

    private static final String SQL = Months.AT + """
            select %1$s v.organisation, v.synthetic, v.months, v.opened, v.filled, v.withdrawn, v.lapsed, v.closed_other, v.at
            from spell v %2$s
            where v.organisation <> all (?) %3$s""";

    private static final String REGISTER = "left join (" + RegisterAt.ENTRIES + ") o on o.code = v.organisation";

    /** Codes are plain letters: this is the order of their bytes too. */
    private static final Comparator<Group> ORDER = (one, other) -> {
        for (int i = 0; i < one.members.size(); i++) {
            int order = one.members.get(i).compareTo(other.members.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private FlowMonths() {}

    static List<MoveCell> read(
            Connection connection, Query query, List<Dimension> by, Moment moment, YearMonth last, List<String> leftOut)
            throws SQLException {
        YearMonth from = from(query, last);
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
                return query.latest(cells(query, groups(row, by.size(), from, last), from, last), MoveCell::month);
            }
        }
    }

    /** The first month that can be in the answer. */
    private static YearMonth from(Query query, YearMonth last) {
        int most = query.lastPeriods() == null ? Integer.MAX_VALUE : query.lastPeriods();
        YearMonth from = last;
        int admitted = 0;
        for (YearMonth month = last; !month.isBefore(FIRST_ASKED); month = month.minusMonths(1)) {
            if (query.admits(month)) {
                from = month;
                if (++admitted == most) {
                    return from;
                }
            }
        }
        return from.equals(FIRST_ASKED) ? BEGINNING : from;
    }

    /** What came before the months asked for is one month of a group, and so is what comes after them. */
    private static List<Group> groups(ResultSet row, int dimensions, YearMonth from, YearMonth last)
            throws SQLException {
        int before = number(from) - 1;
        int after = number(last) + 1;
        var groups = new HashMap<List<String>, Group>();
        while (row.next()) {
            var members = new ArrayList<String>(dimensions);
            for (int i = 0; i < dimensions; i++) {
                members.add(row.getString(i + 1));
            }
            Group group = groups.computeIfAbsent(members, Group::new);
            group.employers.add(row.getString("organisation"));
            boolean synthetic = row.getBoolean("synthetic");
            var months = (Integer[]) row.getArray("months").getArray();
            var at = (Long[]) row.getArray("at").getArray();
            var flows = new Integer[FLOWS.size()][];
            for (int kind = 0; kind < flows.length; kind++) {
                flows[kind] = (Integer[]) row.getArray(FLOWS.get(kind)).getArray();
            }
            for (int i = 0; i < months.length; i++) {
                group.months.merge(
                        Math.clamp(months[i], before, after), Sums.of(flows, i, synthetic, at[i]), Sums::plus);
            }
        }
        return groups.values().stream().sorted(ORDER).toList();
    }

    private static int number(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    private static List<MoveCell> cells(Query query, List<Group> groups, YearMonth from, YearMonth last) {
        int expected = groups.stream()
                .flatMap(group -> group.employers.stream())
                .collect(Collectors.toSet())
                .size();
        RowList<MoveCell> cells = query.rows();
        int first = groups.stream()
                .flatMap(group -> group.months.keySet().stream())
                .min(Comparator.naturalOrder())
                .orElse(number(last) + 1);
        for (int number = first; number <= number(last); number++) {
            YearMonth month = YearMonth.of(number / 12, number % 12 + 1);
            boolean asked = !month.isBefore(from) && query.admits(month);
            for (Group group : groups) {
                Sums happened = group.advance(number);
                if (asked && group.standing != null) {
                    cells.add(group.cell(month, happened, group.standing, expected));
                }
            }
        }
        return cells;
    }

    /**
     * What happened in a month, or until its end.
     *
     * @param at microseconds since 1970
     */
    private record Sums(long[] flows, boolean synthetic, long at) {

        static final long[] NOTHING = new long[FLOWS.size()];

        static Sums of(Integer[][] flows, int place, boolean synthetic, long at) {
            long[] sums = new long[flows.length];
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] = flows[kind][place];
            }
            return new Sums(sums, synthetic, at);
        }

        Sums plus(Sums more) {
            long[] sums = flows.clone();
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] += more.flows[kind];
            }
            return new Sums(sums, synthetic || more.synthetic, Math.max(at, more.at));
        }

        static Map<String, BigDecimal> byKind(long[] flows) {
            return Map.of(
                    "opened",
                    number(flows[0]),
                    "filled",
                    number(flows[1]),
                    "withdrawn",
                    number(flows[2]),
                    "lapsed",
                    number(flows[3]),
                    "closed-other",
                    number(flows[4]),
                    VacancyFlow.OPEN_AT_END,
                    number(flows[0] - flows[1] - flows[2] - flows[3] - flows[4]));
        }

        private static BigDecimal number(long sum) {
            return Moves.plain(BigDecimal.valueOf(sum));
        }
    }

    private static final class Group {

        private final List<String> members;
        private final Map<Integer, Sums> months = new HashMap<>();
        private final Set<String> employers = new HashSet<>();
        /** Until the end of the month that it has advanced to; null before the first. */
        private @Nullable Sums standing;

        Group(List<String> members) {
            this.members = members;
        }

        /** Returns what happened in the month; null when nothing did. */
        @Nullable
        Sums advance(int month) {
            Sums happened = months.get(month);
            if (happened != null) {
                standing = standing == null ? happened : standing.plus(happened);
            }
            return happened;
        }

        MoveCell cell(YearMonth month, @Nullable Sums happened, Sums standing, int expected) {
            return new MoveCell(
                    month,
                    members,
                    Sums.byKind(happened == null ? Sums.NOTHING : happened.flows),
                    Sums.byKind(standing.flows),
                    employers.size(),
                    expected,
                    standing.synthetic,
                    Instant.EPOCH.plus(standing.at, ChronoUnit.MICROS));
        }
    }
}
