package org.icsworkforce.vacancy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request, so that its sender is told all of it at once. */
public final class Faults {

    private final List<ProblemError> errors = new ArrayList<>();

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

    public void add(List<ProblemError> more) {
        errors.addAll(more);
    }

    /** @throws Problem with every fault, if there are any */
    public void requireNone() {
        if (!errors.isEmpty()) {
            throw Problem.of(errors);
        }
    }
}
