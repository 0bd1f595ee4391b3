package org.icsworkforce.gateway.forward;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.route.Route;

/** Why a request could not be passed on, and what the caller is told. */
enum ForwardFailure {
    UNREACHABLE(Fault.SERVICE_UNAVAILABLE, "cannot be reached at the moment; it has seen nothing of the request."),
    NO_ANSWER(Fault.GATEWAY_TIMEOUT, "did not answer in time; whether it did its work is not known."),
    HELD_UP(Fault.GATEWAY_TIMEOUT, "stopped taking the body."),
    BROKEN(Fault.BAD_GATEWAY, "broke off; whether it did its work is not known."),
    STALLED(Fault.REQUEST_TIMEOUT, "waited for the body, which did not go on."),
    TOO_LARGE(Fault.CONTENT_TOO_LARGE, "accepts bodies up to a limit on this path:");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Fault fault;
    private final String text;

    ForwardFailure(Fault fault, String text) {
        this.fault = fault;
        this.text = text;
    }

    static ForwardFailure of(Throwable cause) {
        return switch (cause) {
            case BodyTooLarge _ -> TOO_LARGE;
            case UploadStalled stalled -> stalled.isHeldUp() ? HELD_UP : STALLED;
            case ServiceUnreachable _ -> UNREACHABLE;
            case TimeoutException _ -> NO_ANSWER;
            default -> BROKEN;
        };
    }

    Fault fault() {
        return fault;
    }

    boolean isServiceFault() {
        return this != STALLED && this != TOO_LARGE;
    }

    String detail(Route route) {
        String sentence = "The " + route.service().name() + " " + text;
        return this == TOO_LARGE ? sentence + " " + route.bodyLimit() + " bytes." : sentence;
    }

    Optional<Duration> retryAfter() {
        return this == UNREACHABLE ? Optional.of(RETRY_AFTER) : Optional.empty();
    }
}
