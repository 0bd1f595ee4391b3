package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table is divided by.
 *
 * @param levels finest first; groupings need not nest. Codes are unique within the axis.
 * @param total whether its members may be added up; without, every cell names a member
 */
public record Axis(String id, Role role, List<Level> levels, boolean total) {

    /** Stands for all members of an axis in the members of a cell. */
    public static final String ALL = "*";

    public Axis {
        levels = List.copyOf(levels);
        var codes = new HashSet<String>(List.of(ALL));
        for (Level level : levels) {
            if (!level.groups().keySet().equals(levels.getFirst().groups().keySet())) {
                throw new IllegalArgumentException("level " + level.id() + " does not group every member of " + id);
            }
            level.members().stream()
                    .filter(code -> !codes.add(code))
                    .findFirst()
                    .ifPresent(code -> {
                        throw new IllegalArgumentException("code " + code + " stands twice in axis " + id);
                    });
        }
    }

    /** Groups of people with a total, by one level of the axis's own name. */
    public static Axis of(String id, Collection<String> members) {
        var groups = new LinkedHashMap<String, String>();
        members.forEach(member -> groups.put(member, member));
        return new Axis(id, Role.PEOPLE, List.of(new Level(id, groups)), true);
    }

    public Axis as(Role other) {
        return new Axis(id, other, levels, total);
    }

    public Axis grouped(String level, Map<String, String> groups) {
        var more = new ArrayList<>(levels);
        more.add(new Level(level, groups));
        return new Axis(id, role, more, total);
    }

    public Axis withoutTotal() {
        return new Axis(id, role, levels, false);
    }

    /** The finest members. */
    public List<String> members() {
        return List.copyOf(levels.getFirst().groups().keySet());
    }
}
