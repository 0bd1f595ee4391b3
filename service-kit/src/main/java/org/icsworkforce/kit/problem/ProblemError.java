package org.icsworkforce.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request.
 *
 * @param pointer JSON pointer into the body, or
 * @param parameter name of the query, path or header parameter
 * @param received the value at fault, absent when it could be personal
 * @param allowed what would have been accepted: a list, a bound, a pattern
 */
@Schema(description = "One fault of a request")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
        @Schema(description = "Code of the catalogue", examples = "INVALID_VALUE")
        String code,

        @Schema(description = "What is wrong", examples = "The value is not a date.")
        String detail,

        @Schema(description = "JSON pointer into the body", examples = "/from") @Nullable
        String pointer,

        @Schema(description = "Name of a query, path or header parameter", examples = "since") @Nullable
        String parameter,

        @Schema(description = "The value, unless it could be personal") @Nullable
        Object received,

        @Schema(description = "What would have been accepted") @Nullable
        Object allowed) {

    private static final int LONGEST = 200;

    /** A text is repeated in part only. */
    public ProblemError {
        if (received instanceof String text && text.length() > LONGEST) {
            received = text.substring(0, LONGEST) + "…";
        }
    }

    public static ProblemError at(
            ProblemCode code, String pointer, String detail, @Nullable Object received, @Nullable Object allowed) {
        return new ProblemError(code.name(), detail, pointer, null, received, allowed);
    }

    public static ProblemError of(
            ProblemCode code, String parameter, String detail, @Nullable Object received, @Nullable Object allowed) {
        return new ProblemError(code.name(), detail, null, parameter, received, allowed);
    }
}
