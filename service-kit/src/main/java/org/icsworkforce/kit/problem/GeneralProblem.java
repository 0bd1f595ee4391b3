package org.icsworkforce.kit.problem;

import java.util.stream.Stream;

/** The codes that every service has. */
public enum GeneralProblem implements ProblemCode {
    INVALID_VALUE(400, "Invalid value", "Send a value of the documented type and within the documented bounds."),
    MISSING_VALUE(400, "Missing value", "Send the value that is named."),
    UNKNOWN_PROPERTY(400, "Unknown property", "Leave out the property, or correct its spelling."),
    UNKNOWN_PARAMETER(400, "Unknown query parameter", "Use only the query parameters that the operation documents."),
    NOT_COMBINABLE(400, "Not combinable", "Ask for numbers that may be added up or set side by side, each by itself."),
    ANSWER_TOO_LARGE(
            400, "Answer too large", "Ask for fewer months, measures or members, or divide the answer by less."),
    MALFORMED_BODY(400, "Malformed body", "Send a body that can be read as its content type says."),
    AUTHENTICATION_REQUIRED(401, "Authentication required", "Send a valid access token: Authorization: Bearer …"),
    ACCESS_DENIED(403, "Access denied", "Use a client whose token has the scope and the organisations that are named."),
    RESOURCE_NOT_FOUND(404, "Resource not found", "Check the path and the identifiers in it."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "Use a method that the path documents."),
    NOT_ACCEPTABLE(406, "Not acceptable", "Ask for a media type that the operation documents."),
    REQUEST_TIMEOUT(408, "Request timeout", "Send the request again."),
    CONFLICT(409, "Conflict", "Read the present state and decide again."),
    IDEMPOTENCY_IN_PROGRESS(409, "Request in progress", "Wait for the first request with this key, then repeat it."),
    GONE(410, "Gone", "What was asked for has been withdrawn or is no longer kept."),
    PRECONDITION_FAILED(412, "Precondition failed", "Read the resource again and send its present ETag in If-Match."),
    CONTENT_TOO_LARGE(413, "Content too large", "Send a smaller body, or several."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send a content type that the operation documents."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused", "Use a new Idempotency-Key for a different request."),
    PRECONDITION_REQUIRED(428, "Precondition required", "Send the ETag that was read in If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
    INTERNAL_ERROR(500, "Internal error", "Report the traceId to the people who run the service."),
    SERVICE_UNAVAILABLE(503, "Service unavailable", "Send the same request again, after as long as Retry-After says.");

    private final Meaning meaning;

    GeneralProblem(int status, String title, String help) {
        meaning = new Meaning(status, title, help);
    }

    /** The general code of a status that the framework chose by itself. */
    public static GeneralProblem of(int status) {
        return switch (status) {
            case 409 -> CONFLICT;
            case 400, 422 -> INVALID_VALUE;
            default ->
                Stream.of(values())
                        .filter(code -> code.status() == status)
                        .findFirst()
                        .orElse(status < 500 ? INVALID_VALUE : INTERNAL_ERROR);
        };
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
