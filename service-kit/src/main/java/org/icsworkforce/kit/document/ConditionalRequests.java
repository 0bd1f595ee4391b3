package org.icsworkforce.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Documents what every conditional request has in common: an operation that takes {@code If-None-Match} or
 * {@code If-Match} gives an {@code ETag}, and the former may answer 304.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 3)
public class ConditionalRequests implements OASFilter {

    private static final String TAG = "\"3b0b824132a4591bf07e826f8c2f480c\"";
    private static final Map<String, String> CONDITIONS = Map.of(
            "If-None-Match", "ETag of an answer that the caller has",
            "If-Match", "ETag of the state that the caller means to change");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addHeader("ETag", tag());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(ConditionalRequests::isCondition)) {
            complete(operation);
        }
        return operation;
    }

    private static boolean isCondition(Parameter parameter) {
        return CONDITIONS.containsKey(parameter.getName());
    }

    private static void complete(Operation operation) {
        operation.getParameters().stream()
                .filter(ConditionalRequests::isCondition)
                .forEach(condition -> condition
                        .description(CONDITIONS.get(condition.getName()))
                        .examples(null)
                        .example(TAG));
        var responses = operation.getResponses();
        boolean read =
                operation.getParameters().stream().anyMatch(parameter -> "If-None-Match".equals(parameter.getName()));
        if (read && !responses.hasAPIResponse("304")) {
            responses.addAPIResponse(
                    "304", OASFactory.createAPIResponse().description("Unchanged since the answer with that ETag"));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
            }
        });
    }

    private static Header tag() {
        return OASFactory.createHeader()
                .description("Names this state of the answer")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .examples(List.of(TAG)));
    }
}
