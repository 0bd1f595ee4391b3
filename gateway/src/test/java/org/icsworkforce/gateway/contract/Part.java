package org.icsworkforce.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One contract to be merged. @param name in PascalCase, put before what has to be told apart */
record Part(String name, ObjectNode document) {

    static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private static final Pattern REFERENCE = Pattern.compile("#/components/([^/]+)/([^/]+)");
    private static final String REF = "$ref";

    Part copy() {
        return new Part(name, document.deepCopy());
    }

    /** Calls with the kind, e.g. {@code schemas}, and the map of its components by name. */
    void components(BiConsumer<String, JsonNode> each) {
        document.path("components").properties().forEach(kind -> each.accept(kind.getKey(), kind.getValue()));
    }

    Set<Map.Entry<String, JsonNode>> paths() {
        return document.path("paths").properties();
    }

    static void operations(JsonNode path, BiConsumer<String, ObjectNode> each) {
        path.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                each.accept(entry.getKey(), (ObjectNode) entry.getValue());
            }
        });
    }

    /** Writes out the parameters of shared operations: one service may refer to what another has only once. */
    void writeOutSharedParameters() {
        paths().forEach(path -> operations(path.getValue(), (_, operation) -> {
            if (operation.path("x-shared").asBoolean() && operation.get("parameters") instanceof ArrayNode parameters) {
                for (int i = 0; i < parameters.size(); i++) {
                    Matcher reference =
                            REFERENCE.matcher(parameters.get(i).path(REF).asText());
                    if (reference.matches()) {
                        parameters.set(
                                i,
                                document.path("components")
                                        .path(reference.group(1))
                                        .path(reference.group(2))
                                        .deepCopy());
                    }
                }
            }
        }));
    }

    /** {@code kind/name} of every component that the tree refers to. */
    static Set<String> references(JsonNode tree) {
        var found = new TreeSet<String>();
        visit(tree, (holder, field) -> {
            Matcher reference = REFERENCE.matcher(holder.get(field).asText());
            if (reference.matches()) {
                found.add(reference.group(1) + "/" + reference.group(2));
            }
        });
        return found;
    }

    /** Puts this part's name into the references to what has to be told apart. */
    void qualifyReferences(Set<String> ambiguous) {
        visit(document, (holder, field) -> {
            Matcher reference = REFERENCE.matcher(holder.get(field).asText());
            if (reference.matches() && ambiguous.contains(reference.group(1) + "/" + reference.group(2))) {
                holder.put(field, "#/components/" + reference.group(1) + "/" + name + reference.group(2));
            }
        });
    }

    /** Calls for every {@code $ref} and every target of a discriminator's mapping. */
    private static void visit(JsonNode tree, BiConsumer<ObjectNode, String> each) {
        if (tree instanceof ObjectNode object) {
            if (object.path(REF).isTextual()) {
                each.accept(object, REF);
            }
            if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
                mapping.fieldNames().forEachRemaining(field -> each.accept(mapping, field));
            }
        }
        tree.forEach(child -> visit(child, each));
    }
}
