package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.dataset.Observation.Group;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/**
 * One measure of one group over its months, with control limits. Months without a value are points without limits; they
 * count in no rule.
 *
 * @param key members of the group, one per dimension of the query
 * @param target that assurance is about; null when none was asked for
 */
record Series(
        List<Key> key,
        Measure measure,
        @Nullable BigDecimal target,
        Words variation,

        @Schema(description = "Null without a target, without limits, or where neither direction is better") @Nullable
        Words assurance,

        List<Point> points) {

    /** A finding as a code, and in the words of <i>Making Data Count</i>. */
    @Schema(name = "SeriesWords")
    record Words(String code, String words) {}

    /**
     * @param signal the rule that finds special cause; null for common cause
     */
    @Schema(name = "SeriesPoint")
    record Point(
            @Schema(examples = "2026-10") String period,
            @Nullable BigDecimal value,
            Status obsStatus,
            @Nullable String note,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            ControlChart.@Nullable Signal signal) {}

    /** @param rebased months that begin limits of their own */
    static List<Series> of(Query query, List<Observation> rows, @Nullable BigDecimal target, Set<String> rebased) {
        return Observation.grouped(rows).entrySet().stream()
                .map(group -> of(query, group.getKey(), group.getValue(), target, rebased))
                .toList();
    }

    private static Series of(
            Query query, Group group, List<Observation> rows, @Nullable BigDecimal target, Set<String> rebased) {
        var valued = rows.stream().filter(row -> row.value() != null).toList();
        var starts = new HashSet<Integer>();
        for (String month : rebased) {
            // the first month with a value from then on begins the part
            IntStream.range(0, valued.size())
                    .filter(i -> valued.get(i).months().compareTo(month) >= 0)
                    .findFirst()
                    .ifPresent(starts::add);
        }
        var chart = ControlChart.of(
                valued.stream()
                        .mapToDouble(
                                row -> row.value() == null ? 0 : row.value().doubleValue())
                        .toArray(),
                group.measure().polarity(),
                target == null ? null : target.doubleValue(),
                starts);
        var points = new ArrayList<Point>();
        int next = 0;
        for (Observation row : rows) {
            var point = row.value() == null ? null : chart.points().get(next++);
            points.add(point(row, point));
        }
        var assurance = chart.assurance();
        return new Series(
                keys(query, group),
                group.measure(),
                target,
                new Words(chart.variation().name(), chart.variation().words()),
                assurance == null ? null : new Words(assurance.name(), assurance.words()),
                points);
    }

    private static Point point(Observation row, ControlChart.@Nullable Point point) {
        // two places more than the value: limits that are rounded to the value's would move points over them
        int decimals = row.measure().decimals() + 2;
        return new Point(
                row.months(),
                row.value(),
                row.status(),
                row.note(),
                point == null ? null : rounded(point.mean(), decimals),
                point == null ? null : rounded(point.lower(), decimals),
                point == null ? null : rounded(point.upper(), decimals),
                point == null ? null : point.signal());
    }

    private static @Nullable BigDecimal rounded(@Nullable Double number, int decimals) {
        return number == null ? null : BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static List<Key> keys(Query query, Group group) {
        return IntStream.range(0, group.members().size())
                .mapToObj(i -> new Key(
                        query.by().get(i).id(),
                        group.members().get(i).code(),
                        group.members().get(i).name()))
                .toList();
    }
}
