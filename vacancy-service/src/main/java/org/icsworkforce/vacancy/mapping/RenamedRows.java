package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.icsworkforce.vacancy.intake.KnownLines;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/** Rows of JSON whose own properties have their sender's names: the map of columns serves them as well. */
public final class RenamedRows implements RowReader {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final RowReader rows;
    private final Mapping mapping;

    private RenamedRows(RowReader rows, Mapping mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    public static RowReader of(RowReader rows, Mapping mapping) {
        return mapping.columns().isEmpty() ? rows : new RenamedRows(rows, mapping);
    }

    @Override
    public void passOver(KnownLines lines) {
        rows.passOver(lines);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        return row == null || !row.isReadable() ? row : renamed(row);
    }

    /** What the row has by the record's own names stands there before what it has by the sender's. */
    private RawRow renamed(RawRow row) {
        ObjectNode sent = row.properties();
        ObjectNode renamed = sent.objectNode();
        sent.properties().forEach(property -> {
            if (isOwn(property.getKey())) {
                renamed.set(property.getKey(), property.getValue());
            }
        });
        for (var property : sent.properties()) {
            String conflict = isOwn(property.getKey()) ? null : put(renamed, property.getKey(), property.getValue());
            if (conflict != null) {
                return row.unreadable(conflict, sent.toString());
            }
        }
        return row.with(renamed, row.origin());
    }

    private boolean isOwn(String name) {
        return mapping.property(name).equals(name);
    }

    /** Answers why it cannot be: of two that say something nobody knows which is meant. */
    private @Nullable String put(ObjectNode row, String name, JsonNode value) {
        String property = mapping.property(name);
        List<String> path = List.of(DOT.split(property));
        ObjectNode target = row;
        for (String step : path.subList(0, path.size() - 1)) {
            JsonNode nested = target.path(step);
            if (!nested.isMissingNode() && !nested.isNull() && !nested.isObject()) {
                return "By the feed's map " + name + " is " + property + ", and " + step + " of the row is no object.";
            }
            // what was sent stays as it is: it may have to be told
            ObjectNode copy = nested instanceof ObjectNode object ? object.deepCopy() : row.objectNode();
            target.set(step, copy);
            target = copy;
        }
        JsonNode there = target.path(path.getLast());
        if (!saysSomething(there)) {
            target.set(path.getLast(), value);
            return null;
        }
        return saysSomething(value) && !value.equals(there)
                ? "By the feed's map " + name + " is " + property + ", which the row has already."
                : null;
    }

    private static boolean saysSomething(JsonNode value) {
        return value.isContainerNode()
                || value.isValueNode() && !value.isNull() && !value.asText().isBlank();
    }
}
