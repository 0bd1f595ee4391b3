package org.icsworkforce.retention.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.study.Dimension;
import org.jspecify.annotations.Nullable;

/** A set of dimensions by which results can be divided; none for everybody. */
record Margin(List<Dimension> dimensions) {

    /** Every set that can be made of them, the empty one first. */
    static List<Margin> all(List<Dimension> dimensions) {
        var margins = new ArrayList<Margin>();
        for (int set = 0; set < 1 << dimensions.size(); set++) {
            var chosen = new ArrayList<Dimension>();
            for (int i = 0; i < dimensions.size(); i++) {
                if ((set & 1 << i) != 0) {
                    chosen.add(dimensions.get(i));
                }
            }
            margins.add(new Margin(List.copyOf(chosen)));
        }
        return margins;
    }

    /**
     * @param by ids with commas, in any order
     * @throws Problem {@code INVALID_VALUE} for a dimension that the study does not have
     */
    static Margin read(@Nullable String by, List<Dimension> dimensions) {
        if (by == null) {
            return new Margin(List.of());
        }
        String list = by.startsWith("in:") ? by.substring(3) : by;
        List<String> ids = Stream.of(list.split(",")).map(String::strip).toList();
        var allowed = dimensions.stream().map(Dimension::id).toList();
        if (!allowed.containsAll(ids)) {
            throw Problem.parameter("by", "The study's strata are not told apart by it.", by, allowed);
        }
        return new Margin(dimensions.stream()
                .filter(dimension -> ids.contains(dimension.id()))
                .toList());
    }

    /** As it is stored: ids with commas. */
    String by() {
        return Dimension.ids(dimensions);
    }
}
