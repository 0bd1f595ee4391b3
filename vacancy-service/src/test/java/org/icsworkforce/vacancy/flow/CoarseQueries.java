package org.icsworkforce.vacancy.flow;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Operator;

/** Questions that the rollup answers: by groups that it has, or that these make up, of some months or all. */
final class CoarseQueries {

    private CoarseQueries() {}

    static List<Query> all() {
        var organisation = Map.of("organisation", new Filter<>(Operator.EQ, List.of("G82091")));
        var period = new Filter<>(Operator.GTE, List.of(YearMonth.of(2025, 9)));
        return List.of(
                query(Map.of(), List.of(), null, "organisation", "staffGroup"),
                query(Map.of(), List.of(period), null),
                query(organisation, List.of(), 12, "staffGroup"),
                query(Map.of(), List.of(), 3, "sector", "place"),
                query(
                        Map.of("staffGroup", new Filter<>(Operator.IN, List.of("02", "not-said"))),
                        List.of(period, new Filter<>(Operator.LTE, List.of(YearMonth.of(2026, 3)))),
                        null,
                        "organisation"));
    }

    private static Query query(
            Map<String, Filter<String>> filters, List<Filter<YearMonth>> periods, Integer last, String... by) {
        return new Query(
                List.of(),
                RequisitionDimensions.ALL.stream()
                        .filter(dimension -> Arrays.asList(by).contains(dimension.id()))
                        .toList(),
                true,
                filters,
                periods,
                last,
                List.of(),
                null,
                250_000);
    }
}
