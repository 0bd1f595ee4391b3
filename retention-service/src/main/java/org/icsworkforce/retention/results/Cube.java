package org.icsworkforce.retention.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.icsworkforce.retention.questionnaire.Questionnaire;
import org.icsworkforce.retention.study.Dimension;
import org.icsworkforce.retention.study.Stratum;
import org.icsworkforce.retention.study.Study;

/**
 * What every group of a study answered, not yet protected: the strata, and everything that they add up to.
 *
 * @param dimensions that strata are told apart by
 * @param strata by their codes in the order of the dimensions
 */
record Cube(List<Dimension> dimensions, Map<List<String>, Tally> strata) {

    /** With the strata of the study, in which nobody has answered yet. */
    static Cube of(Study study, Questionnaire questionnaire) {
        var strata = new LinkedHashMap<List<String>, Tally>();
        study.strata()
                .forEach(stratum ->
                        strata.put(codes(stratum, study.dimensions()), new Tally(questionnaire, stratum.eligible())));
        return new Cube(study.dimensions(), strata);
    }

    static List<String> codes(Stratum stratum, List<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> Objects.requireNonNull(dimension.of(stratum)))
                .toList();
    }

    /** The groups of a margin in the order of their codes; one in the margin of nothing. */
    Map<List<String>, Tally> groups(Margin margin, Questionnaire questionnaire) {
        var groups = new TreeMap<List<String>, Tally>((one, other) -> {
            for (int i = 0; i < one.size(); i++) {
                int order = one.get(i).compareTo(other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        strata.forEach(
                (codes, tally) -> groups.computeIfAbsent(project(codes, margin), _ -> new Tally(questionnaire, 0))
                        .add(tally));
        return Collections.unmodifiableMap(groups);
    }

    private List<String> project(List<String> codes, Margin margin) {
        return margin.dimensions().stream()
                .map(dimension -> codes.get(dimensions.indexOf(dimension)))
                .toList();
    }
}
