package org.icsworkforce.vacancy.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or with the run where {@code index} is null.
 *
 * @param index of the row in the payload, from 0
 * @param line of the payload that the row begins in, from 1
 * @param reference the sender's own, where it could be read
 * @param code from the catalogue of problems
 * @param pointer to the property, as RFC 6901 JSON pointer
 * @param received what was sent, shortened
 * @param allowed what would have been right: a list, a range or a pattern
 * @param count of rows that a run's fault stands for
 */
public record Fault(
        @Nullable Integer index,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String reference,
        String code,
        Severity severity,
        @Nullable String pointer,
        String message,
        @Nullable String received,
        @Nullable Object allowed,
        @Nullable String hint,
        @Nullable Long count,
        String help) {

    /** JSON in the database has neither a zero character nor half a surrogate pair, so what was sent is told without. */
    public Fault {
        reference = told(reference);
        pointer = told(pointer);
        message = message.isEmpty() ? message : String.valueOf(told(message));
        received = told(received);
        hint = told(hint);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.codePoints().allMatch(Fault::isTold)
                ? text
                : text.codePoints()
                        .map(c -> isTold(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isTold(int c) {
        return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    /** An error rejects the row; a warning does not. */
    @Schema(name = "FaultSeverity")
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final int MAX_RECEIVED = 200;
    private static final int REPLACEMENT = 0xFFFD;

    /** The same of a record that is known by now. */
    Fault of(@Nullable String known) {
        return new Fault(
                index, line, column, known, code, severity, pointer, message, received, allowed, hint, count, help);
    }

    /** A fault of the run as a whole. */
    static Fault ofRun(String code, Severity severity, @Nullable String pointer, String message, @Nullable Long count) {
        return ofRun(code, severity, pointer, message, null, count);
    }

    static Fault ofRun(
            String code,
            Severity severity,
            @Nullable String pointer,
            String message,
            @Nullable String hint,
            @Nullable Long count) {
        return new Fault(null, null, null, null, code, severity, pointer, message, null, null, hint, count, help(code));
    }

    static String help(String code) {
        return "/problems/" + code;
    }

    static @Nullable String shorten(@Nullable String received) {
        return received == null || received.length() <= MAX_RECEIVED
                ? received
                : received.substring(0, MAX_RECEIVED) + "…";
    }
}
