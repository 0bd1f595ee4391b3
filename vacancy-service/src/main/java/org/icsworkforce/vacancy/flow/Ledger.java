package org.icsworkforce.vacancy.flow;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.jspecify.annotations.Nullable;

/**
 * What happened to requisitions, added up by group and month. A group has a cell for every month from its first on, so that
 * "nothing happened" is a 0; what came before the months asked for is one month, and so is what comes after them.
 */
final class Ledger {

    /** Before it nobody asks for a single month. */
    private static final YearMonth FIRST_ASKED = YearMonth.of(1900, 1);

    private static final YearMonth BEGINNING = YearMonth.of(1, 1);

    private static final int MONTHS_OF_YEAR = 12;

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

    private final Query query;
    private final List<String> kinds;
    private final YearMonth from;
    private final YearMonth last;
    private final Map<List<String>, Group> groups = new HashMap<>();

    /** @param last month that is asked for, if the query says no other */
    Ledger(Query query, List<String> kinds, YearMonth last) {
        this.query = query;
        this.kinds = kinds;
        this.last = last;
        this.from = from(query, last);
    }

    /** Months are counted since the year 0. */
    static int number(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** The group with these members, which the organisation has a requisition in. */
    Group group(List<String> members, String organisation) {
        Group group = groups.computeIfAbsent(members, Group::new);
        group.employers.add(organisation);
        return group;
    }

    /** By month, and in each by group. */
    List<MoveCell> cells() {
        var sorted = groups.values().stream().sorted(ORDER).toList();
        int expected = sorted.stream()
                .flatMap(group -> group.employers.stream())
                .collect(Collectors.toSet())
                .size();
        RowList<MoveCell> cells = query.rows();
        int first = sorted.stream()
                .flatMap(group -> group.months.keySet().stream())
                .min(Comparator.naturalOrder())
                .orElse(number(last) + 1);
        for (int number = first; number <= number(last); number++) {
            YearMonth month = YearMonth.of(number / MONTHS_OF_YEAR, number % MONTHS_OF_YEAR + 1);
            boolean asked = !month.isBefore(from) && query.admits(month);
            for (Group group : sorted) {
                Sums happened = group.advance(number);
                if (asked && group.standing != null) {
                    cells.add(group.cell(month, happened, group.standing, expected));
                }
            }
        }
        return query.latest(cells, MoveCell::month);
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

    /**
     * What happened in a month, or until its end.
     *
     * @param at microseconds since 1970
     */
    private record Sums(long[] amounts, boolean synthetic, long at) {

        Sums plus(Sums more) {
            long[] sums = amounts.clone();
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] += more.amounts[kind];
            }
            return new Sums(sums, synthetic || more.synthetic, Math.max(at, more.at));
        }
    }

    /** Requisitions that are alike in the dimensions of the query. */
    final class Group {

        private final List<String> members;
        private final Map<Integer, Sums> months = new HashMap<>();
        private final Set<String> employers = new HashSet<>();
        /** Until the end of the month that it has advanced to; null before the first. */
        private @Nullable Sums standing;

        private Group(List<String> members) {
            this.members = members;
        }

        /**
         * @param amounts one for each kind
         * @param at when that was said, in microseconds since 1970
         */
        void add(int month, long[] amounts, boolean synthetic, long at) {
            months.merge(
                    Math.clamp(month, number(from) - 1, number(last) + 1),
                    new Sums(amounts, synthetic, at),
                    Sums::plus);
        }

        /** Returns what happened in the month; null when nothing did. */
        private @Nullable Sums advance(int month) {
            Sums happened = months.get(month);
            if (happened != null) {
                standing = standing == null ? happened : standing.plus(happened);
            }
            return happened;
        }

        private MoveCell cell(YearMonth month, @Nullable Sums happened, Sums standing, int expected) {
            return new MoveCell(
                    month,
                    members,
                    new Amounts(kinds, happened == null ? new long[kinds.size()] : happened.amounts),
                    new Amounts(kinds, standing.amounts),
                    employers.size(),
                    expected,
                    standing.synthetic,
                    Instant.EPOCH.plus(standing.at, ChronoUnit.MICROS));
        }
    }
}
