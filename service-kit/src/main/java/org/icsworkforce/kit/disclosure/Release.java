package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every cell of a table, shown or hidden. It is stored as it is, and never changes.
 *
 * @param cells by their members, one per axis
 */
public record Release(List<Axis> axes, Map<List<String>, Cell> cells) {

    public Release {
        axes = List.copyOf(axes);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * The cells that are divided by the levels, and belong to one of the codes of each filter. Nothing is added up: a
     * filter on what the question is not divided by names one code.
     *
     * @param by ids of levels, at most one per axis
     * @param filters codes by the id of their level
     */
    public Selection select(List<String> by, Map<String, Set<String>> filters) {
        List<List<String>> keys = List.of(List.of());
        var asked = new LinkedHashSet<>(by);
        asked.addAll(filters.keySet());
        for (Axis axis : axes) {
            List<Level> levels = axis.levels().stream()
                    .filter(level -> asked.remove(level.id()))
                    .toList();
            List<Level> dividing =
                    levels.stream().filter(level -> by.contains(level.id())).toList();
            if (dividing.size() > 1) {
                return new Selection.NotReleased(axis.id() + " can be divided by one of its levels at a time");
            }
            boolean divided = dividing.size() == 1;
            if (!divided && levels.size() > 1) {
                return new Selection.NotReleased(
                        "only one filter on " + axis.id() + " at a time, unless divided by it");
            }
            if (!divided
                    && levels.size() == 1
                    && filters.get(levels.getFirst().id()).size() != 1) {
                return new Selection.NotReleased(
                        "several codes of " + levels.getFirst().id() + " are not added up");
            }
            List<String> members = levels.isEmpty()
                    ? List.of(Axis.ALL)
                    : members(axis, divided ? dividing.getFirst() : levels.getFirst(), filters);
            if (members == null) {
                return new Selection.NotReleased("a filter cuts through the members of "
                        + dividing.getFirst().id());
            }
            keys = keys.stream()
                    .flatMap(key -> members.stream().map(member -> with(key, member)))
                    .toList();
        }
        if (!asked.isEmpty()) {
            return new Selection.NotReleased("the release is not divided by " + String.join(", ", asked));
        }
        if (!cells.keySet().containsAll(keys)) {
            return new Selection.NotReleased("nothing was added up that way when the release was made");
        }
        return new Selection.Cells(keys.stream().map(cells::get).toList());
    }

    /** Members of the level that satisfy every filter on the axis with all that belongs to them; null when one does in part. */
    private static @Nullable List<String> members(Axis axis, Level level, Map<String, Set<String>> filters) {
        Map<String, Long> all = counted(axis.members(), level);
        Map<String, Long> chosen = counted(
                axis.members().stream()
                        .filter(leaf -> axis.levels().stream().allMatch(other -> isChosen(leaf, other, filters)))
                        .toList(),
                level);
        return chosen.entrySet().stream().allMatch(entry -> entry.getValue().equals(all.get(entry.getKey())))
                ? List.copyOf(chosen.keySet())
                : null;
    }

    private static Map<String, Long> counted(List<String> leaves, Level level) {
        return leaves.stream()
                .collect(Collectors.groupingBy(level.groups()::get, LinkedHashMap::new, Collectors.counting()));
    }

    private static boolean isChosen(String leaf, Level level, Map<String, Set<String>> filters) {
        Set<String> codes = filters.get(level.id());
        return codes == null || codes.contains(level.groups().get(leaf));
    }

    private static List<String> with(List<String> key, String member) {
        var longer = new ArrayList<>(key);
        longer.add(member);
        return List.copyOf(longer);
    }
}
