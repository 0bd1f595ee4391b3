package org.icsworkforce.retention.response;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.Unechoed;

/** What somebody answers, and the token that lets them. */
@Unechoed
@Schema(name = "NewResponse")
record NewResponse(
        @Schema(description = "Of the invitation", examples = "pLxq3SJwVvq0P9Kc1mJt3b5iXv2o8yRd")
        @NotNull
        @Size(min = 1, max = 100)
        String token,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Schema.True.class,
                description = "By the id of the item: a code, a list of codes, a number, a date or a text",
                examples = "{\"stay\": \"disagree\", \"why\": [\"rota\"], \"energy\": 4}")
        @NotNull
        @Size(max = 200)
        Map<String, JsonNode> answers) {

    @Override
    public String toString() {
        return "response";
    }
}
