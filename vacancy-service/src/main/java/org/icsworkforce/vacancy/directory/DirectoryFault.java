package org.icsworkforce.vacancy.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What is wrong, or doubtful, in a row of the file. */
record DirectoryFault(
        @Schema(description = "Of the file, from 1", examples = "7")
        int line,

        @Schema(description = "In the words of the publisher", examples = "Postcode")
        String column,

        @Schema(description = "Code of the catalogue", examples = "INVALID_VALUE")
        String code,

        @Schema(description = "ERROR: the row is not read. WARNING: it is, without the value")
        Severity severity,

        @Schema(examples = "The value is no postcode.") String message,
        @Schema(examples = "CT1") @Nullable String received,

        @Schema(description = "What would have been accepted") @Nullable
        String allowed) {

    private static final int LONGEST = 200;

    @Schema(name = "DirectoryFaultSeverity")
    enum Severity {
        ERROR,
        WARNING
    }

    DirectoryFault {
        received = received == null || received.length() <= LONGEST ? received : received.substring(0, LONGEST) + "…";
    }

    static DirectoryFault error(
            int line,
            String column,
            ProblemCode code,
            String message,
            @Nullable String received,
            @Nullable String allowed) {
        return new DirectoryFault(line, column, code.name(), Severity.ERROR, message, received, allowed);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
