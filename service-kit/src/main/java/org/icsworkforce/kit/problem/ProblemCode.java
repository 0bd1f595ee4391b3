package org.icsworkforce.kit.problem;

/** A documented reason for a refusal or a row fault. Implemented by enums, so that the constant's name is the code. */
public interface ProblemCode {

    /** As in {@code code} and in {@code /problems/{code}}. */
    String name();

    Meaning meaning();

    /**
     * @param status HTTP status of a problem of this code; of a row fault, the status that the same fault has in a single
     *     request
     * @param help what the caller can do about it, in one or two sentences
     */
    record Meaning(int status, String title, String help) {}

    default int status() {
        return meaning().status();
    }

    default String title() {
        return meaning().title();
    }

    /** What the caller can do about it. */
    default String help() {
        return meaning().help();
    }
}
