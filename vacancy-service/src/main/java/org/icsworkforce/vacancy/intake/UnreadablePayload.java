package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import org.icsworkforce.vacancy.intake.Fault.Severity;
import org.jspecify.annotations.Nullable;

/** The payload as a whole cannot be used, and the place where that was seen. Its message holds nothing of the content. */
public final class UnreadablePayload extends IOException {

    private final IntakeProblem problem;
    private final @Nullable Integer line;
    private final @Nullable Integer column;

    /** @param line of the payload, from 1 */
    public UnreadablePayload(IntakeProblem problem, String message, @Nullable Integer line, @Nullable Integer column) {
        super(message);
        this.problem = problem;
        this.line = line;
        this.column = column;
    }

    /** The syntax is broken at a place. */
    public static UnreadablePayload at(int line, int column, String message) {
        return new UnreadablePayload(IntakeProblem.UNREADABLE_PAYLOAD, message, line, column);
    }

    public static UnreadablePayload because(String message) {
        return new UnreadablePayload(IntakeProblem.UNREADABLE_PAYLOAD, message, null, null);
    }

    IntakeProblem problem() {
        return problem;
    }

    Fault fault() {
        String place = line == null ? "" : " Line " + line + (column == null ? "." : ", column " + column + ".");
        String why = getMessage().isEmpty() ? "" : " " + getMessage();
        return new Fault(
                null,
                line,
                column,
                null,
                problem.name(),
                Severity.ERROR,
                null,
                problem.title() + "." + why + place + " " + problem.help(),
                null,
                null,
                null,
                null,
                Fault.help(problem.name()));
    }
}
