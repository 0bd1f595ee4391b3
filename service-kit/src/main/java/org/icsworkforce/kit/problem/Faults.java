package org.icsworkforce.kit.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request, so that its sender is told all of it at once. */
public final class Faults {

    private static final String KEPT = "kit.faults";

    private final Set<ProblemError> errors = new LinkedHashSet<>();

    /** Begins with those that were {@link #keep kept}. */
    public Faults() {
        RoutingContext request = RequestTrace.routing();
        List<ProblemError> kept = request == null ? null : request.get(KEPT);
        errors.addAll(Objects.requireNonNullElse(kept, List.of()));
    }

    /** Keeps faults of the query for an operation that finds others itself. It reads the query without what is at fault. */
    public static void keep(List<ProblemError> faults) {
        RoutingContext request = Objects.requireNonNull(RequestTrace.routing());
        request.put(KEPT, faults);
        faults.forEach(fault -> request.queryParams().remove(fault.parameter()));
    }

    /** What was read; null when it could not be, which {@link #requireNone} then tells. */
    public <T> @Nullable T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            errors.addAll(problem.errors());
            return null;
        }
    }

    public void add(ProblemError error) {
        errors.add(error);
    }

    /** @throws Problem with every fault, if there are any */
    public void requireNone() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }

    /** Of those in the body. */
    Set<@Nullable String> pointers() {
        return errors.stream().map(ProblemError::pointer).collect(Collectors.toSet());
    }

    Problem problem() {
        return Problem.of(List.copyOf(errors));
    }
}
