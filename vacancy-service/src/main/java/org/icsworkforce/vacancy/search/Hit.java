package org.icsworkforce.vacancy.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A vacancy that was found.
 *
 * @param version of the record in which it fulfils the conditions: a later one may not have been looked at yet
 */
public record Hit(UUID vacancy, int version, LocalDate openedOn) {

    /** As the database orders ids: byte by byte. */
    static final Comparator<Hit> LATEST_FIRST = Comparator.comparing(Hit::openedOn)
            .thenComparing(hit -> hit.vacancy().toString())
            .reversed();

    Position position() {
        return new Position(openedOn, vacancy);
    }
}
