package org.icsworkforce.kit.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a {@link Problem} looks on the wire: only for the OpenAPI document. */
@Schema(name = "Problem", description = "A refusal (RFC 9457)")
record ProblemDocument(
        @Schema(
                description = "Address of the page that explains the code",
                examples = "/problems/INVALID_VALUE",
                required = true)
        String type,

        @Schema(description = "The code in words", examples = "Invalid value")
        String title,

        @Schema(description = "HTTP status", examples = "400")
        int status,

        @Schema(description = "What happened this time", examples = "The value is not a date.")
        String detail,

        @Schema(description = "Path of the request", examples = "/v1/things")
        String instance,

        @Schema(description = "Code of the catalogue", examples = "INVALID_VALUE")
        String code,

        @Schema(
                description = "Names the request in the logs",
                examples = "0af7651916cd43dd8448eb211c80319c",
                required = true)
        String traceId,

        @Schema(description = "All faults, each with its place")
        List<ProblemError> errors) {}
