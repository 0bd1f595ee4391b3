package org.icsworkforce.local.suite;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A part did not come up; the message says which, and where to read why. */
public final class PartFailed extends Exception {

    private static final long serialVersionUID = 1L;

    PartFailed(String part, String what, Path log, @Nullable Throwable cause) {
        super(part + " " + what + (cause == null ? "" : ": " + cause) + ". See " + log, cause);
    }
}
