package org.icsworkforce.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The components of several contracts: equal ones of one name are shared, others are told apart. */
final class Components {

    private static final String DEFAULT = "x-default";

    private Components() {}

    /** Leaves out of the gateway's own part the defaults that the services have too, and agree on. */
    static void yieldDefaults(Part own, List<Part> services) {
        Set<String> known = owners(services).keySet();
        Set<String> ambiguous = ambiguous(services);
        own.components((kind, named) -> named.properties().removeIf(component -> {
            String name = kind + "/" + component.getKey();
            boolean isDefault = component.getValue().path(DEFAULT).asBoolean();
            if (isDefault) {
                ((ObjectNode) component.getValue()).remove(DEFAULT);
            }
            return isDefault && known.contains(name) && !ambiguous.contains(name);
        }));
    }

    /**
     * {@code kind/name} of what has to be told apart: components of one name that differ, and those that refer to such.
     */
    static Set<String> ambiguous(List<Part> parts) {
        SortedMap<String, Collection<JsonNode>> variants = new TreeMap<>();
        parts.forEach(part -> part.components((kind, named) -> named.properties()
                .forEach(component -> variants.computeIfAbsent(kind + "/" + component.getKey(), _ -> new HashSet<>())
                        .add(component.getValue()))));
        SortedMap<String, Integer> owners = owners(parts);
        var ambiguous = new TreeSet<String>();
        variants.forEach((name, different) -> {
            if (different.size() > 1) {
                ambiguous.add(name);
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (var component : variants.entrySet()) {
                if (owners.get(component.getKey()) > 1 && refersTo(component.getValue(), ambiguous)) {
                    more |= ambiguous.add(component.getKey());
                }
            }
        }
        return ambiguous;
    }

    private static SortedMap<String, Integer> owners(List<Part> parts) {
        var owners = new TreeMap<String, Integer>();
        parts.forEach(part -> part.components((kind, named) ->
                named.fieldNames().forEachRemaining(name -> owners.merge(kind + "/" + name, 1, Integer::sum))));
        return owners;
    }

    private static boolean refersTo(Collection<JsonNode> variants, Set<String> names) {
        return variants.stream()
                .flatMap(variant -> Part.references(variant).stream())
                .anyMatch(names::contains);
    }

    /** All components, sorted, of parts whose references are qualified. */
    static ObjectNode join(List<Part> parts, Set<String> ambiguous) {
        SortedMap<String, SortedMap<String, JsonNode>> joined = new TreeMap<>();
        for (Part part : parts) {
            part.components((kind, named) -> named.properties().forEach(component -> {
                boolean apart = ambiguous.contains(kind + "/" + component.getKey());
                joined.computeIfAbsent(kind, _ -> new TreeMap<>())
                        .put(apart ? part.name() + component.getKey() : component.getKey(), component.getValue());
            }));
        }
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        joined.forEach((kind, named) -> named.forEach(components.putObject(kind)::set));
        return components;
    }

    /** Removes what nothing in the paths leads to; security schemes are referred to by name and stay. */
    static void prune(ObjectNode components, JsonNode paths) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(Part.references(paths));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                open.addAll(Part.references(components.at("/" + name)));
            }
        }
        components.properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind -> ((ObjectNode) kind.getValue())
                        .properties()
                        .removeIf(component -> !reached.contains(kind.getKey() + "/" + component.getKey())));
        components.properties().removeIf(kind -> kind.getValue().isEmpty());
    }
}
