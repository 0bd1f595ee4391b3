package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Reads a release as an attacker does, knowing nothing of how it was made but its profile: for each of the finest groups,
 * the largest number of people that everything shown allows, by linear programming.
 */
final class Attack {

    /** Keeps every problem bounded: no table here holds as many. */
    private static final int MOST_PEOPLE = 1_000_000;

    private final List<Axis> axes;
    private final Profile profile;
    private final List<List<String>> leaves = new ArrayList<>();
    private final Map<List<String>, Integer> known;
    private final Set<List<String>> knows;
    private final List<Constraint> constraints = new ArrayList<>();

    /**
     * @param known people of finest members that the attacker knows already
     * @param knows finest members at which it knows everybody
     */
    Attack(Release release, Profile profile, Map<List<String>, Integer> known, Set<List<String>> knows) {
        this.axes = release.axes();
        this.profile = profile;
        this.known = known;
        this.knows = knows;
        RandomTable.forEachLeaf(axes, leaves::add);
        release.cells().values().forEach(this::read);
        double[] everybody = new double[leaves.size()];
        Arrays.fill(everybody, 1);
        add(everybody, 0, MOST_PEOPLE);
    }

    private void read(Cell cell) {
        double[] row = leaves.stream()
                .mapToDouble(leaf -> belongs(leaf, cell.members()) ? 1 : 0)
                .toArray();
        boolean ofPeople =
                !axes.getLast().role().answers() || cell.members().getLast().equals(Axis.ALL);
        Integer value = cell.value();
        if (value == null) {
            add(row, ofPeople && profile.zeros() == Profile.Zeros.SHOWN ? 1 : 0, MOST_PEOPLE);
        } else if (profile.roundTo() == 1 || value == 0 && ofPeople) {
            add(row, value, value);
        } else {
            int lower = value - profile.roundTo() / 2;
            add(row, ofPeople ? Math.max(lower, profile.minimum()) : lower, value + (profile.roundTo() - 1) / 2);
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

    /** Variables are the people beyond those that the attacker knows. */
    private void add(double[] row, double lower, double upper) {
        double own = 0;
        for (int i = 0; i < row.length; i++) {
            own += row[i] * known.getOrDefault(leaves.get(i), 0);
            if (knows.contains(leaves.get(i))) {
                row[i] = 0;
            }
        }
        if (Arrays.stream(row).anyMatch(one -> one != 0)) {
            constraints.add(new Constraint(row, lower - own, upper - own));
        }
    }

    /** The most people, other than those known, that the finest members can hold; answers are added up. */
    double most(List<String> group) {
        var model = new ExpressionsBasedModel();
        List<Variable> people = leaves.stream()
                .map(leaf -> model.newVariable(leaf.toString()).lower(0))
                .toList();
        constraints.forEach(constraint -> constraint.addTo(model, people));
        Expression objective = model.newExpression("group").weight(1);
        for (int i = 0; i < leaves.size(); i++) {
            if (!knows.contains(leaves.get(i))
                    && leaves.get(i).subList(0, group.size()).equals(group)) {
                objective.set(people.get(i), 1);
            }
        }
        var result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the solver says " + result.getState() + " of a table that exists");
        }
        return result.getValue();
    }

    private record Constraint(double[] row, double lower, double upper) {

        void addTo(ExpressionsBasedModel model, List<Variable> people) {
            Expression sum = model.newExpression("c" + model.countExpressions())
                    .lower(lower)
                    .upper(upper);
            for (int i = 0; i < row.length; i++) {
                if (row[i] != 0) {
                    sum.set(people.get(i), row[i]);
                }
            }
        }
    }
}
