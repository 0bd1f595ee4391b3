package org.icsworkforce.kit.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.disclosure.Cell;
import org.icsworkforce.kit.disclosure.Profile;
import org.icsworkforce.kit.disclosure.Release;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Reads a release as an attacker does, knowing nothing of how it was made but its profile: for each of the finest groups,
 * the largest number of people that everything shown allows, by linear programming.
 */
public final class Attack {

    /** Keeps every problem bounded: no table here holds as many. */
    private static final int MOST_PEOPLE = 1_000_000;

    private final List<Axis> axes;
    private final Profile profile;
    private final List<List<String>> leaves = new ArrayList<>();
    /** Numbers of what is unknown: a group in one or more editions, as long as its count stays the same. */
    private final Map<List<Object>, Integer> variables = new LinkedHashMap<>();

    private final List<Constraint> constraints = new ArrayList<>();

    /**
     * @param counts per edition, only to see which groups have changed between editions: as if everybody knew
     * @param known per edition, people of finest members that the attacker knows already
     * @param knows finest members at which it knows everybody
     */
    public Attack(
            List<Release> releases,
            Profile profile,
            List<Map<List<String>, Integer>> counts,
            List<Map<List<String>, Integer>> known,
            Set<List<String>> knows) {
        this.axes = releases.getFirst().axes();
        this.profile = profile;
        forEachLeaf(axes, leaves::add);
        for (int edition = 0; edition < releases.size(); edition++) {
            Map<List<String>, Integer> held = counts.get(edition);
            leaves.forEach(leaf -> variables.putIfAbsent(variable(leaf, held), variables.size()));
        }
        for (int edition = 0; edition < releases.size(); edition++) {
            for (Cell cell : releases.get(edition).cells().values()) {
                read(cell, counts.get(edition), known.get(edition), knows);
            }
        }
        var everybody = new HashMap<Integer, Integer>();
        variables.values().forEach(variable -> everybody.put(variable, 1));
        constraints.add(new Constraint(everybody, 0, MOST_PEOPLE));
    }

    /** Every combination of finest members, one per axis. */
    public static void forEachLeaf(List<Axis> axes, Consumer<List<String>> action) {
        forEachLeaf(axes, List.of(), action);
    }

    private static void forEachLeaf(List<Axis> axes, List<String> members, Consumer<List<String>> action) {
        if (members.size() == axes.size()) {
            action.accept(members);
            return;
        }
        axes.get(members.size()).members().forEach(member -> {
            var more = new ArrayList<>(members);
            more.add(member);
            forEachLeaf(axes, List.copyOf(more), action);
        });
    }

    private static List<Object> variable(List<String> leaf, Map<List<String>, Integer> counts) {
        return List.of(leaf, counts.getOrDefault(leaf, 0));
    }

    private void read(
            Cell cell, Map<List<String>, Integer> counts, Map<List<String>, Integer> known, Set<List<String>> knows) {
        var row = new HashMap<Integer, Integer>();
        int own = 0;
        for (List<String> leaf : leaves) {
            if (belongs(leaf, cell.members())) {
                own += known.getOrDefault(leaf, 0);
                if (!knows.contains(leaf)) {
                    row.put(variables.get(variable(leaf, counts)), 1);
                }
            }
        }
        if (row.isEmpty()) {
            return;
        }
        boolean ofPeople =
                !axes.getLast().role().answers() || cell.members().getLast().equals(Axis.ALL);
        Integer value = cell.value();
        if (value == null) {
            int fewest = ofPeople && profile.zeros() == Profile.Zeros.SHOWN ? 1 : 0;
            constraints.add(new Constraint(row, fewest - own, MOST_PEOPLE));
        } else if (profile.roundTo() == 1 || value == 0 && ofPeople) {
            constraints.add(new Constraint(row, value - own, value - own));
        } else {
            int lower = value - profile.roundTo() / 2;
            int fewest = ofPeople ? Math.max(lower, profile.minimum()) : lower;
            constraints.add(new Constraint(row, fewest - own, value + (profile.roundTo() - 1) / 2 - own));
        }
    }

    private boolean belongs(List<String> leaf, List<String> members) {
        for (int axis = 0; axis < axes.size(); axis++) {
            String code = members.get(axis);
            String member = leaf.get(axis);
            if (!code.equals(Axis.ALL)
                    && axes.get(axis).levels().stream()
                            .noneMatch(level -> level.groups().get(member).equals(code))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The most people, other than those known, that the finest members can hold; answers are added up.
     *
     * @param counts of the edition that is asked about
     */
    public double most(List<String> group, Map<List<String>, Integer> counts) {
        var model = new ExpressionsBasedModel();
        List<Variable> people = variables.keySet().stream()
                .map(variable -> model.newVariable(variable.toString()).lower(0))
                .toList();
        constraints.forEach(constraint -> constraint.addTo(model, people));
        Expression objective = model.newExpression("group").weight(1);
        leaves.stream()
                .filter(leaf -> leaf.subList(0, group.size()).equals(group))
                .forEach(leaf -> objective.set(people.get(variables.get(variable(leaf, counts))), 1));
        var result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the solver says " + result.getState() + " of a table that exists");
        }
        return result.getValue();
    }

    private record Constraint(Map<Integer, Integer> row, double lower, double upper) {

        void addTo(ExpressionsBasedModel model, List<Variable> people) {
            Expression sum = model.newExpression("c" + model.countExpressions())
                    .lower(lower)
                    .upper(upper);
            row.forEach((variable, factor) -> sum.set(people.get(variable), factor));
        }
    }
}
