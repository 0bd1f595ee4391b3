package org.icsworkforce.kit.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A row as sent: its properties, or why it has none.
 *
 * @param index in the payload, from 0
 * @param line that it begins in, from 1
 * @param column of the unreadable place, from 1
 */
public record RawRow(
        int index,
        int line,
        ObjectNode properties,
        @Nullable IntakeProblem problem,
        @Nullable Integer column,
        @Nullable String message,
        Origin origin) {

    public static RawRow of(int index, int line, ObjectNode properties) {
        return new RawRow(index, line, properties, null, null, null, Origin.UNKNOWN);
    }

    public static RawRow unreadable(
            int index, int line, IntakeProblem problem, @Nullable Integer column, String message) {
        return new RawRow(index, line, JsonNodeFactory.instance.objectNode(), problem, column, message, Origin.UNKNOWN);
    }

    public boolean isReadable() {
        return problem == null;
    }

    public RawRow at(int index) {
        return new RawRow(index, line, properties, problem, column, message, origin);
    }

    public RawRow with(Origin origin) {
        return new RawRow(index, line, properties, problem, column, message, origin);
    }

    public RawRow with(ObjectNode properties, Origin origin) {
        return new RawRow(index, line, properties, problem, column, message, origin);
    }
}
