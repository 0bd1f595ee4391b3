package org.icsworkforce.kit.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas that requests are made of; all others are only answered. */
final class SentSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> names = new HashSet<>();

    private SentSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static Set<String> of(OpenAPI document) {
        var sent = new SentSchemas(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(content -> sent.visit(content.getSchema()));
        return sent.names;
    }

    private void visit(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                visit(schemas.get(name));
            }
        }
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()).forEach(this::visit);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(this::visit);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::visit);
        }
    }
}
