package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.intake.KnownLines;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/** Rows with the sender's values replaced by the codes that the feed's map gives them; what it wrote goes along. */
public final class MappedRows implements RowReader {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern LIST_SEPARATOR = Pattern.compile("[;|]");
    private static final Set<String> LISTS = Set.of("workingPatterns", "skills");
    private static final Pattern COMMA = Pattern.compile(",");

    private record Step(String property, List<String> path) {}

    private final RowReader rows;
    private final Mapping mapping;
    private final List<Step> steps;

    public MappedRows(RowReader rows, Mapping mapping) {
        this.rows = rows;
        this.mapping = mapping;
        steps = mapping.values().keySet().stream()
                .map(property -> new Step(property, List.of(DOT.split(property))))
                .toList();
    }

    @Override
    public void passOver(KnownLines lines) {
        rows.passOver(lines);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        if (row == null || !row.isReadable()) {
            return row;
        }
        mapping.constants().forEach((property, value) -> {
            if (!row.properties().hasNonNull(property)) {
                row.properties().put(property, value);
            }
        });
        var sources = new HashMap<String, String>();
        for (Step step : steps) {
            replace(row.properties(), step, 0, "", sources);
        }
        return sources.isEmpty() ? row : row.with(row.origin().withSourceValues(Map.copyOf(sources)));
    }

    private void replace(JsonNode at, Step step, int depth, String pointer, Map<String, String> sources) {
        if (at instanceof ArrayNode elements) {
            for (int i = 0; i < elements.size(); i++) {
                replace(elements.get(i), step, depth, pointer + "/" + i, sources);
            }
        } else if (at instanceof ObjectNode object) {
            String name = step.path().get(depth);
            JsonNode value = object.get(name);
            if (value != null && depth + 1 < step.path().size()) {
                replace(value, step, depth + 1, pointer + "/" + name, sources);
            } else if (value != null) {
                replace(object, name, value, step.property(), pointer + "/" + name, sources);
            }
        }
    }

    private void replace(
            ObjectNode object,
            String name,
            JsonNode value,
            String property,
            String pointer,
            Map<String, String> sources) {
        String written = written(value);
        String code = written == null ? null : code(property, written);
        if (code != null && !code.equals(written)) {
            object.set(name, TextNode.valueOf(code));
            sources.put(pointer, written);
        }
    }

    private static @Nullable String written(JsonNode value) {
        if (value instanceof ArrayNode list) {
            return list.valueStream().map(JsonNode::asText).collect(Collectors.joining(";"));
        }
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : null;
    }

    /**
     * Of several values in one cell each is looked up, and those that the map does not hold stay as they are. A comma may
     * be a part of a value: in a list it is between them where the map holds them all.
     */
    private @Nullable String code(String property, String written) {
        String whole = mapping.value(property, written);
        if (whole != null) {
            return whole;
        }
        List<String> parts = LIST_SEPARATOR.splitAsStream(written).toList();
        if (parts.size() > 1) {
            return parts.stream().anyMatch(part -> mapping.value(property, part) != null)
                    ? codes(property, parts)
                    : null;
        }
        List<String> byComma = List.of(COMMA.split(written));
        return LISTS.contains(property)
                        && byComma.size() > 1
                        && byComma.stream().allMatch(part -> mapping.value(property, part) != null)
                ? codes(property, byComma)
                : null;
    }

    private String codes(String property, List<String> parts) {
        return parts.stream()
                .map(part -> {
                    String code = mapping.value(property, part);
                    return code == null ? part.strip() : code;
                })
                .collect(Collectors.joining(";"));
    }
}
