package org.icsworkforce.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a request.
 *
 * @param pointer JSON pointer into the body, or
 * @param parameter name of the query, path or header parameter
 * @param received the value at fault, absent when it could be personal
 * @param allowed what would have been accepted: a list, a bound, a pattern
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(
        String code,
        String detail,
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable Object received,
        @Nullable Object allowed) {

    public static ProblemError at(
            ProblemCode code, String pointer, String detail, @Nullable Object received, @Nullable Object allowed) {
        return new ProblemError(code.name(), detail, pointer, null, received, allowed);
    }

    public static ProblemError of(
            ProblemCode code, String parameter, String detail, @Nullable Object received, @Nullable Object allowed) {
        return new ProblemError(code.name(), detail, null, parameter, received, allowed);
    }
}
