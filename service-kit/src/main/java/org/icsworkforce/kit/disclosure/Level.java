package org.icsworkforce.kit.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A division of an axis.
 *
 * @param id that queries name it by, such as {@code organisation} or {@code place}
 * @param groups for each finest member of the axis, the member of this level that it belongs to
 */
public record Level(String id, Map<String, String> groups) {

    public Level {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** In the order of their first finest member. */
    List<String> members() {
        return groups.values().stream().distinct().toList();
    }
}
