package org.icsworkforce.kit.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a release.
 *
 * @param members one per axis, in its order; {@link Axis#ALL} for all of an axis
 * @param value as it may be shown; null when it is hidden
 */
public record Cell(List<String> members, @Nullable Integer value, Reason reason) {

    public boolean shown() {
        return value != null;
    }
}
