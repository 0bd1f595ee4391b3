package org.icsworkforce.kit.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Documents that an operation answers alike whether it made something (201) or found it there (200): only one of the two
 * has to say what is in it.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 10)
public class SameAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        var responses = operation.getResponses().getAPIResponses();
        var found = responses.get("200");
        var made = responses.get("201");
        if (found != null && made != null) {
            say(found, made);
            say(made, found);
        }
        return operation;
    }

    private static void say(APIResponse one, APIResponse other) {
        if (saysNothing(one.getContent())) {
            one.setContent(other.getContent());
        }
    }

    /** The generator gives a response without a content an empty schema. */
    private static boolean saysNothing(@Nullable Content content) {
        return content == null
                || content.getMediaTypes().values().stream().allMatch(type -> type.getExamples() == null);
    }
}
