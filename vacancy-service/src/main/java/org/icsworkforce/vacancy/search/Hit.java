package org.icsworkforce.vacancy.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy that was found.
 *
 * @param place null when the record does not say it
 * @param version of the record in which it fulfils the conditions: a later one may not have been looked at yet
 */
public record Hit(
        UUID vacancy,
        int version,
        LocalDate openedOn,
        @Nullable Point place) {

    /** As the database orders ids: byte by byte. */
    static final Comparator<Hit> LATEST_FIRST = Comparator.comparing(Hit::openedOn)
            .thenComparing(hit -> hit.vacancy().toString())
            .reversed();

    public Position position() {
        return new Position(openedOn, vacancy);
    }
}
