package org.icsworkforce.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the document describes it.
 *
 * @param path with its parameters in braces
 * @param bodies that the document shows; one without content where the operation takes none
 * @param successes what it answers by status, from 200 to 299
 */
record DocumentedOperation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        List<Body> bodies,
        SortedMap<Integer, Answer> successes,
        boolean tellsUnchanged) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** @param example missing where the document shows none */
    record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example) {}

    /** @param name of the example; @param mediaType empty, and no content, for an operation without a body */
    record Body(String name, String mediaType, @Nullable JsonNode content, JsonNode schema) {}

    /** @param mediaType empty for an answer without content */
    record Answer(String mediaType, JsonNode schema, List<JsonNode> examples) {}

    static List<DocumentedOperation> of(JsonNode document) {
        var operations = new ArrayList<DocumentedOperation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(read(document, entry.getKey(), path.getKey(), entry.getValue()))));
        return operations;
    }

    private static DocumentedOperation read(JsonNode document, String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        operation.path("parameters").forEach(node -> parameters.add(parameter(resolve(document, node))));
        var bodies = new ArrayList<Body>();
        resolve(document, operation.path("requestBody"))
                .path("content")
                .properties()
                .forEach(content -> bodies.addAll(bodies(content.getKey(), content.getValue())));
        if (bodies.isEmpty()) {
            bodies.add(new Body("", "", null, MissingNode.getInstance()));
        }
        var successes = new TreeMap<Integer, Answer>();
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().matches("2\\d\\d"))
                .forEach(response -> successes.put(
                        Integer.valueOf(response.getKey()), answer(resolve(document, response.getValue()))));
        return new DocumentedOperation(
                operation.path("operationId").asText(),
                method,
                path,
                parameters,
                bodies,
                successes,
                operation.path("responses").has("304"));
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.startsWith("#/") ? document.at(ref.substring(1)) : node;
    }

    private static Parameter parameter(JsonNode node) {
        List<JsonNode> examples = examples(node);
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                node.path("schema"),
                examples.isEmpty() ? node.path("schema").path("default") : examples.getFirst());
    }

    private static List<Body> bodies(String mediaType, JsonNode content) {
        var bodies = new ArrayList<Body>();
        JsonNode schema = content.path("schema");
        if (content.has("example")) {
            bodies.add(new Body("example", mediaType, content.get("example"), schema));
        }
        content.path("examples")
                .properties()
                .forEach(example -> bodies.add(
                        new Body(example.getKey(), mediaType, example.getValue().path("value"), schema)));
        if (bodies.isEmpty()) {
            bodies.add(new Body("", mediaType, null, schema));
        }
        return bodies;
    }

    private static Answer answer(JsonNode response) {
        return response.path("content").properties().stream()
                .findFirst()
                .map(content ->
                        new Answer(content.getKey(), content.getValue().path("schema"), examples(content.getValue())))
                .orElseGet(() -> new Answer("", MissingNode.getInstance(), List.of()));
    }

    private static List<JsonNode> examples(JsonNode holder) {
        var examples = new ArrayList<JsonNode>();
        if (holder.has("example")) {
            examples.add(holder.get("example"));
        }
        holder.path("examples").forEach(example -> examples.add(example.path("value")));
        return examples;
    }
}
