package org.icsworkforce.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Turns whatever went wrong into the one shape of {@code api.md}: every exception mapper passes through here. */
@ApplicationScoped
class ProblemRendering implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemRendering.class);

    /** Headers of the framework's own answer that stay meaningful on the problem. */
    private static final List<String> KEPT_HEADERS = List.of("Allow", "WWW-Authenticate", "Retry-After", "Location");

    /** In which a database is usually back. */
    private static final int RETRY_SECONDS = 5;

    private final AcceptedTypes accepted;

    ProblemRendering(AcceptedTypes accepted) {
        this.accepted = accepted;
    }

    @Override
    public HttpProblem apply(HttpProblem original, ProblemContext context) {
        String traceId = RequestTrace.current();
        Problem problem = problemOf(original, context.cause);
        if (problem.getStatusCode() >= 500 && problem != context.cause) {
            LOG.errorf(context.cause, "request failed traceId=%s", traceId);
        }
        HttpProblem.Builder rendered = HttpProblem.builder()
                .withType(problem.getType())
                .withTitle(problem.getTitle())
                .withStatus(problem.getStatusCode())
                .withDetail(problem.getDetail())
                .withInstance(URI.create(path(context)))
                .with("code", problem.code().name())
                .with("traceId", traceId)
                .with("errors", problem.errors());
        original.getHeaders().forEach((name, value) -> {
            if (KEPT_HEADERS.stream().anyMatch(name::equalsIgnoreCase)) {
                rendered.withHeader(name, value);
            }
        });
        problem.getHeaders().forEach(rendered::withHeader);
        return rendered.build();
    }

    private Problem unsupported() {
        var request = Objects.requireNonNull(RequestTrace.routing()).request();
        return Problem.unsupported(
                "The operation does not read this content type.",
                request.getHeader("Content-Type"),
                accepted.of(request.method().name(), request.path()));
    }

    private Problem problemOf(HttpProblem original, Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof ConstraintViolationException invalid && original.getStatusCode() < 500) {
            var faults = new Faults();
            Violations.errors(invalid.getConstraintViolations()).forEach(faults::add);
            return faults.problem();
        }
        return switch (cause) {
            case ForbiddenException e ->
                Problem.of(GeneralProblem.ACCESS_DENIED, "The token lacks the scope that this operation needs.");
            case NotSupportedException e -> unsupported();
            case NotFoundException e ->
                Problem.of(GeneralProblem.RESOURCE_NOT_FOUND, "Nothing is found under this path.");
            default ->
                Causes.arePassing(cause) ? unavailable() : problemOf(GeneralProblem.of(original.getStatusCode()));
        };
    }

    private static Problem problemOf(GeneralProblem code) {
        return Problem.of(code, code.help());
    }

    private static Problem unavailable() {
        var code = GeneralProblem.SERVICE_UNAVAILABLE;
        return new Problem(code, code.help(), List.of(), Map.of("Retry-After", RETRY_SECONDS));
    }

    private static String path(ProblemContext context) {
        var request = RequestTrace.routing();
        return request == null
                ? String.valueOf(context.path)
                : request.request().path();
    }
}
