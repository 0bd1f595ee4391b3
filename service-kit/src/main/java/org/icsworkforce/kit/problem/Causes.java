package org.icsworkforce.kit.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is behind a failure. */
public final class Causes {

    /** SQLSTATE classes: connection, rollback, resources, prerequisite state, operator intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Causes() {}

    /** Among the causes, and what they suppress: there the transaction manager puts why a commit failed. */
    public static <T> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                T found = find(suppressed, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Whether it is one of the database that passes, so that the same is worth trying again. */
    public static boolean arePassing(Throwable failure) {
        var broken = find(failure, SQLException.class);
        // without a state: no connection was to be had
        return broken != null
                && (broken.getSQLState() == null
                        || PASSING.contains(broken.getSQLState().substring(0, 2)));
    }
}
