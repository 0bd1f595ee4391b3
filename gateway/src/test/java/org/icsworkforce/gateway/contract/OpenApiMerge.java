package org.icsworkforce.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges OpenAPI 3.1 contracts into one document; the same input gives the same bytes. What is said of the suite as a
 * whole (info, servers, the security scheme) comes from the gateway's own part, and so do the answers that every
 * operation has because it is reached through the gateway.
 */
final class OpenApiMerge {

    private static final String SCHEME = "oauth2";
    private static final String SHARED = "x-shared";
    private static final List<String> ANSWERS_OF_THE_GATEWAY = List.of("429", "503");

    /** Which scopes of which one is enough the gateway asks for; empty for any token. */
    interface Scopes {

        /** @throws IllegalStateException for a path that no route leads to */
        Set<String> of(String method, String path);
    }

    private final Part own;
    private final List<Part> parts;
    private final Scopes scopes;
    private final SortedMap<String, JsonNode> paths = new TreeMap<>();
    private final SortedMap<String, ObjectNode> tags = new TreeMap<>();

    private OpenApiMerge(Part own, List<Part> services, Scopes scopes) {
        this.own = own.copy();
        this.parts = new ArrayList<>(List.of(this.own));
        services.forEach(service -> parts.add(service.copy()));
        this.scopes = scopes;
    }

    /** @throws IllegalStateException naming what cannot be merged */
    static ObjectNode merge(Part own, List<Part> services, Scopes scopes) {
        return new OpenApiMerge(own, services, scopes).merge();
    }

    private ObjectNode merge() {
        List<Part> services = parts.stream().filter(part -> part != own).toList();
        services.forEach(this::secure);
        services.forEach(Part::writeOutSharedParameters);
        SharedExamples.unite(services);
        Components.yieldDefaults(own, services);
        Set<String> ambiguous = Components.ambiguous(parts);
        parts.forEach(part -> part.qualifyReferences(ambiguous));
        qualifyOperationIds();
        parts.forEach(this::addPaths);
        parts.forEach(this::addTags);
        forEachOperation((_, operation) -> operation.path("tags").forEach(this::addUndescribedTag));

        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        List.of("openapi", "info", "servers")
                .forEach(field -> merged.set(field, own.document().get(field)));
        ArrayNode tagList = merged.putArray("tags");
        tags.values().forEach(tagList::add);
        ObjectNode pathMap = merged.putObject("paths");
        paths.forEach(pathMap::set);
        ObjectNode components = Components.join(parts, ambiguous);
        Components.prune(components, pathMap);
        merged.set("components", components);
        return merged;
    }

    /** However a service names its scheme, in the suite there is one, with the scopes that the gateway asks for. */
    private void secure(Part part) {
        if (part.document().get("components") instanceof ObjectNode components) {
            components.remove("securitySchemes");
        }
        boolean open = part.document().path("security").isArray()
                && part.document().path("security").isEmpty();
        part.paths()
                .forEach(path -> Part.operations(path.getValue(), (method, operation) -> {
                    JsonNode security = operation.get("security");
                    if (security == null ? open : security.isEmpty()) {
                        operation.putArray("security");
                    } else {
                        require(operation, scopes.of(method, path.getKey()));
                    }
                    answer(operation);
                }));
    }

    private void require(ObjectNode operation, Set<String> accepted) {
        JsonNode known = own.document().at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes");
        ArrayNode alternatives = operation.putArray("security");
        if (accepted.isEmpty()) {
            alternatives.addObject().putArray(SCHEME);
        }
        for (String scope : new TreeSet<>(accepted)) {
            if (!known.has(scope)) {
                throw new IllegalStateException("the scope " + scope + " is not described in the gateway's own part");
            }
            alternatives.addObject().putArray(SCHEME).add(scope);
        }
    }

    private void answer(ObjectNode operation) {
        ObjectNode responses = (ObjectNode) operation.get("responses");
        for (String status : ANSWERS_OF_THE_GATEWAY) {
            if (!responses.has(status)
                    && own.document().at("/components/responses").has("Problem" + status)) {
                responses.putObject(status).put("$ref", "#/components/responses/Problem" + status);
            }
        }
    }

    /** An id that several parts have is prefixed in each, unless the operation is the one that they share. */
    private void qualifyOperationIds() {
        Map<String, Set<String>> owners = new HashMap<>();
        forEachOperation((part, operation) -> owners.computeIfAbsent(id(operation), _ -> new HashSet<>())
                .add(isShared(operation) ? SHARED : part.name()));
        forEachOperation((part, operation) -> {
            String id = id(operation);
            if (!isShared(operation) && owners.getOrDefault(id, Set.of()).size() > 1) {
                operation.put("operationId", lowerFirst(part.name()) + upperFirst(id));
            }
        });
    }

    private interface EachOperation {
        void accept(Part part, ObjectNode operation);
    }

    private void forEachOperation(EachOperation each) {
        parts.forEach(part -> part.paths()
                .forEach(path -> Part.operations(path.getValue(), (_, operation) -> each.accept(part, operation))));
    }

    private static String id(ObjectNode operation) {
        if (!operation.path("operationId").isTextual()) {
            throw new IllegalStateException("operation without id: " + operation.path("summary"));
        }
        return operation.get("operationId").asText();
    }

    private void addPaths(Part part) {
        part.paths().forEach(path -> {
            JsonNode known = paths.putIfAbsent(path.getKey(), path.getValue());
            if (known == null) {
                return;
            }
            if (!isSharedPath(known) || !isSharedPath(path.getValue())) {
                throw new IllegalStateException("two parts have the path " + path.getKey());
            }
            if (!known.equals(path.getValue())) {
                throw new IllegalStateException("the copies of the shared path " + path.getKey() + " differ");
            }
        });
    }

    private static boolean isSharedPath(JsonNode path) {
        var operations = new ArrayList<ObjectNode>();
        Part.operations(path, (_, operation) -> operations.add(operation));
        return path.path(SHARED).asBoolean() || operations.stream().allMatch(OpenApiMerge::isShared);
    }

    private static boolean isShared(ObjectNode operation) {
        return operation.path(SHARED).asBoolean();
    }

    private void addTags(Part part) {
        part.document()
                .path("tags")
                .forEach(tag -> tags.merge(
                        tag.path("name").asText(),
                        (ObjectNode) tag,
                        (one, other) -> one.has("description") ? one : other));
    }

    private void addUndescribedTag(JsonNode tag) {
        tags.computeIfAbsent(
                tag.asText(),
                name -> JsonNodeFactory.instance.objectNode().put("name", name).put("description", name));
    }

    private static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
