package org.icsworkforce.retention.results;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.icsworkforce.retention.questionnaire.Questionnaire;

/** Decides which groups may be told of, for everything that is counted. */
final class Protection {

    private final Cube cube;
    private final Questionnaire questionnaire;
    private final int minimum;

    Protection(Cube cube, Questionnaire questionnaire, int minimum) {
        this.cube = cube;
        this.questionnaire = questionnaire;
        this.minimum = minimum;
    }

    /**
     * The groups that are hidden, by margin.
     *
     * @param count how many people of a group a number is about
     * @param betrays whether the number must be hidden even if they are enough
     */
    Map<Margin, Set<List<String>>> hidden(ToLongFunction<Tally> count, Predicate<Tally> betrays) {
        var hidden = new HashMap<Margin, Set<List<String>>>();
        for (Margin margin : Margin.all(cube.dimensions())) {
            var groups = new HashSet<List<String>>();
            cube.groups(margin, questionnaire).forEach((codes, tally) -> {
                if (count.applyAsLong(tally) < minimum || betrays.test(tally)) {
                    groups.add(codes);
                }
            });
            hidden.put(margin, groups);
        }
        return hidden;
    }
}
