package org.icsworkforce.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Takes {@code required} from the code: a record component is there and not null unless it is {@code @Nullable}, and
 * then the document says that it may be null. A sender may also leave it out; an answer does so only where
 * {@code @JsonInclude} tells it to. A schema belongs to the record of the same name.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class Nullability implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final Map<String, ClassInfo> records = new HashMap<>();

    public Nullability(IndexView index) {
        List<ClassInfo> all = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.icsworkforce."))
                .toList();
        all.forEach(type -> records.put(type.simpleName(), type));
        // a name that was given wins over one that a record of the domain happens to have
        all.forEach(type -> givenName(type).ifPresent(name -> records.put(name, type)));
    }

    private static Optional<String> givenName(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Set<String> sent = SentSchemas.of(document);
        document.getComponents().getSchemas().forEach((name, schema) -> recordOf(name)
                .ifPresent(type -> complete(schema, type, sent.contains(name) || type.hasDeclaredAnnotation(INCLUDE))));
    }

    /** A generic record is named with its argument: {@code PageThing}. */
    private Optional<ClassInfo> recordOf(String schema) {
        return Optional.ofNullable(records.get(schema)).or(() -> records.entrySet().stream()
                .filter(entry -> schema.startsWith(entry.getKey())
                        && !entry.getValue().typeParameters().isEmpty())
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** @param sparse whether what is null may be left out */
    private static void complete(Schema schema, ClassInfo type, boolean sparse) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = new ArrayList<String>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            boolean nullable = component.type().hasAnnotation(NULLABLE);
            if (nullable) {
                schema.addProperty(component.name(), orNull(property));
            }
            if (!nullable || !sparse) {
                required.add(component.name());
            }
        }
        schema.setRequired(required);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .description(property.getDescription())
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(property.getRef()),
                            OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        return property.getType() == null ? property : property.addType(Schema.SchemaType.NULL);
    }
}
