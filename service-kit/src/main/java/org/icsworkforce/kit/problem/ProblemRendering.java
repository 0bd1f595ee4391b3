package org.icsworkforce.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns whatever went wrong into the one shape of {@code api.md}: every exception mapper passes through here. */
@ApplicationScoped
class ProblemRendering implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemRendering.class);

    /** Headers of the framework's own answer that stay meaningful on the problem. */
    private static final List<String> KEPT_HEADERS = List.of("Allow", "WWW-Authenticate", "Retry-After", "Location");

    @Override
    public HttpProblem apply(HttpProblem original, ProblemContext context) {
        String traceId = RequestTrace.current();
        Problem problem = problemOf(original, context.cause);
        if (problem.getStatusCode() == 500) {
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
        for (Map.Entry<String, Object> header : original.getHeaders().entrySet()) {
            if (context.cause == problem || KEPT_HEADERS.stream().anyMatch(header.getKey()::equalsIgnoreCase)) {
                rendered.withHeader(header.getKey(), header.getValue());
            }
        }
        return rendered.build();
    }

    private static Problem problemOf(HttpProblem original, Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof ConstraintViolationException invalid && original.getStatusCode() < 500) {
            return Problem.of(Violations.errors(invalid));
        }
        var unreadable = find(JsonProcessingException.class, cause);
        if (unreadable != null && original.getStatusCode() < 500) {
            return JsonFaults.problem(unreadable);
        }
        return switch (cause) {
            case ForbiddenException e ->
                Problem.of(GeneralProblem.ACCESS_DENIED, "The token lacks the scope that this operation needs.");
            case NotFoundException e ->
                Problem.of(GeneralProblem.RESOURCE_NOT_FOUND, "Nothing is found under this path.");
            default -> {
                var code = GeneralProblem.of(original.getStatusCode());
                yield Problem.of(code, code.help());
            }
        };
    }

    private static <T extends Throwable> @Nullable T find(Class<T> type, @Nullable Throwable cause) {
        for (int depth = 0; cause != null && depth < 8; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static String path(ProblemContext context) {
        var request = RequestTrace.routing();
        return request == null
                ? String.valueOf(context.path)
                : request.request().path();
    }
}
