package org.icsworkforce.gateway.problem;

/** The codes that the gateway itself answers with. Status, title and help stand in {@code contract/problems.json}. */
public enum Fault {
    MALFORMED_REQUEST,
    UNKNOWN_PARAMETER,
    AUTHENTICATION_REQUIRED,
    ACCESS_DENIED,
    RESOURCE_NOT_FOUND,
    METHOD_NOT_ALLOWED,
    REQUEST_TIMEOUT,
    CONTENT_TOO_LARGE,
    URI_TOO_LONG,
    TOO_MANY_REQUESTS,
    HEADERS_TOO_LARGE,
    INTERNAL_ERROR,
    BAD_GATEWAY,
    SERVICE_UNAVAILABLE,
    GATEWAY_TIMEOUT
}
