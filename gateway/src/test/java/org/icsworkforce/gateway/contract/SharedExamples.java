package org.icsworkforce.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several contracts have and is alike but for its named examples: each copy gets the examples of all. So every
 * service shows of a shared operation what it answers itself, and the suite shows them side by side.
 */
final class SharedExamples {

    private static final String EXAMPLES = "examples";

    private SharedExamples() {}

    static void unite(List<Part> parts) {
        SortedMap<String, Collection<JsonNode>> copies = new TreeMap<>();
        parts.forEach(part -> {
            part.paths().forEach(path -> copies.computeIfAbsent(path.getKey(), _ -> new ArrayList<>())
                    .add(path.getValue()));
            part.components((kind, named) -> named.properties().forEach(component -> copies.computeIfAbsent(
                            kind + " " + component.getKey(), _ -> new ArrayList<>())
                    .add(component.getValue())));
        });
        copies.values().forEach(SharedExamples::unite);
    }

    private static void unite(Collection<JsonNode> copies) {
        if (copies.stream().map(SharedExamples::plain).distinct().count() > 1) {
            return;
        }
        for (JsonNode target : copies) {
            copies.forEach(copy -> add(target, copy));
        }
    }

    private static JsonNode plain(JsonNode node) {
        JsonNode copy = node.deepCopy();
        copy.findParents(EXAMPLES).forEach(parent -> {
            if (parent.get(EXAMPLES).isObject()) {
                ((ObjectNode) parent).remove(EXAMPLES);
            }
        });
        return copy;
    }

    /** Both are alike but for examples, so that they can be walked side by side. */
    private static void add(JsonNode target, JsonNode copy) {
        if (copy.path(EXAMPLES).isObject() && target instanceof ObjectNode holder) {
            var united = new TreeMap<String, JsonNode>();
            target.path(EXAMPLES).properties().forEach(example -> united.put(example.getKey(), example.getValue()));
            copy.path(EXAMPLES)
                    .properties()
                    .forEach(example -> united.putIfAbsent(example.getKey(), example.getValue()));
            ObjectNode examples = holder.putObject(EXAMPLES);
            united.forEach(examples::set);
        }
        copy.properties().stream()
                .filter(field -> !field.getKey().equals(EXAMPLES) && target.has(field.getKey()))
                .forEach(field -> add(target.get(field.getKey()), field.getValue()));
        for (int i = 0; copy.isArray() && i < copy.size(); i++) {
            add(target.get(i), copy.get(i));
        }
    }
}
