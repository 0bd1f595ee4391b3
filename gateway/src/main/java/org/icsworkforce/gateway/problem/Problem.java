package org.icsworkforce.gateway.problem;

import java.util.List;

/** An error as RFC 9457 has it. @param instance path of the request, without its query */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<ProblemError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String instance, String traceId, List<ProblemError> errors) {
        return new Problem(
                "/problems/" + type.code(),
                type.title(),
                type.status(),
                detail,
                instance,
                type.code(),
                traceId,
                List.copyOf(errors));
    }
}
