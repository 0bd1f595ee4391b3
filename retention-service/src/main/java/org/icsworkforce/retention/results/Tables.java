package org.icsworkforce.retention.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.disclosure.Profile;
import org.icsworkforce.kit.disclosure.Protection;
import org.icsworkforce.kit.disclosure.Release;
import org.icsworkforce.kit.disclosure.Role;
import org.icsworkforce.kit.disclosure.Table;

/** The cube as tables of people, for the protection that all counts of people have. */
final class Tables {

    private static final String ANSWER = "answer";

    private final Cube cube;
    private final Profile profile;
    private final List<Axis> axes;
    private final Set<List<String>> impossible;

    Tables(Cube cube, int minimumGroup) {
        this.cube = cube;
        this.profile = new Profile(
                "study", minimumGroup, Profile.Zeros.HIDDEN, 1, "The minimum group that the study promised");
        this.axes = axes(cube);
        this.impossible = impossible();
    }

    private static List<Axis> axes(Cube cube) {
        var axes = new ArrayList<Axis>();
        for (int i = 0; i < cube.dimensions().size(); i++) {
            int position = i;
            var members = new TreeSet<String>();
            cube.strata().keySet().forEach(codes -> members.add(codes.get(position)));
            axes.add(Axis.of(cube.dimensions().get(i).id(), members));
        }
        return axes;
    }

    /** Combinations of codes that are no stratum: everybody knows that nobody is there. */
    private Set<List<String>> impossible() {
        List<List<String>> all = List.of(List.of());
        for (Axis axis : axes) {
            all = all.stream()
                    .flatMap(codes -> axis.members().stream().map(member -> with(codes, member)))
                    .toList();
        }
        var none = new HashSet<>(all);
        none.removeAll(cube.strata().keySet());
        return none;
    }

    /** @param count of people that a number is about */
    Release people(ToIntFunction<Tally> count) {
        var counts = new HashMap<List<String>, Integer>();
        cube.strata().forEach((codes, tally) -> counts.put(codes, count.applyAsInt(tally)));
        return Protection.protect(Table.of(axes, counts).withImpossible(impossible), profile);
    }

    /** @param counts of people by their answer, of which each gave one */
    Release answers(boolean sensitive, Map<String, ToIntFunction<Tally>> counts) {
        var withAnswers = new ArrayList<>(axes);
        withAnswers.add(Axis.of(ANSWER, counts.keySet()).as(sensitive ? Role.SENSITIVE_ANSWER : Role.ANSWER));
        var cells = new HashMap<List<String>, Integer>();
        cube.strata()
                .forEach((codes, tally) ->
                        counts.forEach((answer, count) -> cells.put(with(codes, answer), count.applyAsInt(tally))));
        var nobody = new HashSet<List<String>>();
        impossible.forEach(codes -> counts.keySet().forEach(answer -> nobody.add(with(codes, answer))));
        return Protection.protect(Table.of(withAnswers, cells).withImpossible(nobody), profile);
    }

    /** The place of a group in every release. */
    List<String> group(Margin margin, List<String> codes) {
        return cube.dimensions().stream()
                .map(dimension -> {
                    int position = margin.dimensions().indexOf(dimension);
                    return position < 0 ? Axis.ALL : codes.get(position);
                })
                .toList();
    }

    static List<String> with(List<String> codes, String code) {
        var longer = new ArrayList<>(codes);
        longer.add(code);
        return List.copyOf(longer);
    }

    static boolean hides(Release release, List<String> cell) {
        return !Objects.requireNonNull(release.cells().get(cell)).shown();
    }
}
