package org.icsworkforce.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * The schemas of an OpenAPI 3.1 document, taken strictly: formats are checked, and an object that lists its properties
 * has no others.
 */
final class DocumentSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonNode definitions;

    DocumentSchemas(JsonNode document) {
        definitions = local(document.at("/components/schemas"));
        definitions.forEach(DocumentSchemas::close);
    }

    /** A copy that refers to what stands beside it: a validator knows no document around a schema. */
    private static JsonNode local(JsonNode schemas) {
        try {
            return JSON.readTree(schemas.toString().replace("#/components/schemas/", "#/$defs/"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /** What is wrong with the value, in words; empty when it fits. */
    List<String> faults(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) local(schema);
        whole.set("$defs", definitions);
        return registry
                .getSchema(whole)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
