package org.icsworkforce.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * The schemas of an OpenAPI 3.1 document, taken strictly: formats are checked, and an object that lists its properties
 * has no others.
 */
final class DocumentSchemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final ObjectNode components;

    DocumentSchemas(JsonNode document) {
        components = document.path("components").deepCopy();
        components.path("schemas").forEach(DocumentSchemas::close);
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /** What is wrong with the value, in words; empty when it fits. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        if (schema instanceof ObjectNode object) {
            whole.setAll(object);
        }
        whole.set("components", components);
        return registry
                .getSchema(whole)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
