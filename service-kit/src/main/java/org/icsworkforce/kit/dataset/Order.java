package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of rows that a query asks for; rows that are equal in it keep the dataset's own. */
final class Order {

    private Order() {}

    static List<Observation> of(Query query, List<Observation> rows) {
        return query.sort().stream()
                .map(column -> column.startsWith("-")
                        ? comparator(query, column.substring(1), true)
                        : comparator(query, column, false))
                .reduce(Comparator::thenComparing)
                .map(order -> rows.stream().sorted(order).toList())
                .orElse(rows);
    }

    private static Comparator<Observation> comparator(Query query, String column, boolean down) {
        return switch (column) {
            case "period" -> turned(Comparator.comparing(Observation::months), down);
            case "measure" -> turned(Comparator.comparing(row -> row.measure().id()), down);
            case "value" -> Comparator.comparing(Observation::value, nullsLast(down));
            default -> {
                int index = query.by().stream().map(Dimension::id).toList().indexOf(column);
                yield index < 0
                        ? (one, other) -> 0
                        : turned(
                                Comparator.comparing(
                                        row -> row.members().get(index).code()),
                                down);
            }
        };
    }

    private static <T> Comparator<T> turned(Comparator<T> order, boolean down) {
        return down ? order.reversed() : order;
    }

    /** What has no value is neither least nor greatest: it comes last either way. */
    private static Comparator<@Nullable BigDecimal> nullsLast(boolean down) {
        return Comparator.nullsLast(down ? Comparator.<BigDecimal>reverseOrder() : Comparator.naturalOrder());
    }
}
