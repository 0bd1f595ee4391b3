package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One row of several months, where a query is not by month: a flow is the sum of those in which it can be, and null when
 * one is missing; a rate comes from the sums of its parts over the months that have both. A stock and a curve have none.
 */
final class OverMonths {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private OverMonths() {}

    static List<Observation> combine(Query query, List<Observation> rows) {
        long months = rows.stream().map(Observation::period).distinct().count();
        if (query.byMonth() || months < 2) {
            return rows;
        }
        refuse(query, Kind.STOCK, "a stock: its months cannot be added up. Ask for one month, or by=period");
        refuse(
                query,
                Kind.CURVE,
                "read off a curve and cannot be combined over months. Ask for one month, or by=period");
        return Observation.grouped(rows).values().stream()
                .map(OverMonths::combine)
                .toList();
    }

    private static void refuse(Query query, Kind kind, String reason) {
        String ids = query.measures().stream()
                .filter(measure -> measure.kind() == kind)
                .map(Measure::id)
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            throw Problem.of(GeneralProblem.NOT_COMBINABLE, ids + ": " + reason + ".");
        }
    }

    private static Observation combine(List<Observation> months) {
        Observation any = months.getFirst();
        boolean rate = any.measure().kind() == Kind.RATE;
        var possible = months.stream()
                .filter(month -> month.status() != Status.M || month.numerator() != null)
                .toList();
        var counted = rate
                ? months.stream()
                        .filter(month -> month.numerator() != null && month.denominator() != null)
                        .toList()
                : possible;
        BigDecimal numerator = rate ? sum(counted, Observation::numerator) : null;
        BigDecimal denominator = rate ? sum(counted, Observation::denominator) : null;
        BigDecimal value = rate ? ratio(any.measure(), numerator, denominator) : sum(counted, Observation::value);
        Status status = status(months, value);
        boolean synthetic =
                months.stream().anyMatch(month -> String.valueOf(month.note()).contains(Status.SYNTHETIC));
        return new Observation(
                months.stream()
                        .map(Observation::period)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                months.stream()
                        .map(Observation::until)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                any.members(),
                any.measure(),
                value,
                numerator,
                denominator,
                null,
                null,
                status,
                status.note(synthetic),
                months.stream().mapToInt(Observation::revision).max().orElse(0),
                (possible.isEmpty() ? months : possible)
                        .stream()
                                .map(Observation::coverage)
                                .min(Comparator.comparingDouble(OverMonths::share))
                                .orElseThrow(),
                months.stream()
                        .map(Observation::recordedAt)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    /** Null when there is nothing to add, or not all of it. */
    private static @Nullable BigDecimal sum(
            List<Observation> months, Function<Observation, @Nullable BigDecimal> part) {
        var parts = months.stream().map(part).toList();
        return parts.isEmpty() || parts.stream().anyMatch(Objects::isNull)
                ? null
                : parts.stream().map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal ratio(
            Measure measure, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (numerator == null || denominator == null || denominator.signum() == 0) {
            return null;
        }
        BigDecimal whole = measure.unit().equals("percent") ? HUNDRED : BigDecimal.ONE;
        return numerator
                .multiply(whole)
                .divide(denominator, MathContext.DECIMAL64)
                .setScale(measure.decimals(), RoundingMode.HALF_UP);
    }

    /** Hidden parts hide the whole; what is estimated in part is estimated, what is provisional in part provisional. */
    private static Status status(List<Observation> months, @Nullable BigDecimal value) {
        return (value == null ? Stream.of(Status.Q, Status.L) : Stream.of(Status.E, Status.P))
                .filter(status -> months.stream().anyMatch(month -> month.status() == status))
                .findFirst()
                .orElse(value == null ? Status.M : Status.A);
    }

    /** The month with the smallest share of the organisations speaks for all. */
    private static double share(String coverage) {
        String[] parts = coverage.split("/");
        return Double.parseDouble(parts[0]) / Math.max(1, Double.parseDouble(parts[1]));
    }
}
