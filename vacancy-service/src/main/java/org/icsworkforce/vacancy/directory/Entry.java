package org.icsworkforce.vacancy.directory;

import java.time.LocalDate;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one organisation.
 *
 * @param line at which it is said, from 1
 * @param id in its registrar's scheme
 * @param prefix of the scheme; empty for ODS
 * @param parent id in the same scheme
 * @param dated whether the file tells when organisations open and close: then no date is one too
 * @param inSystem of a new one
 */
record Entry(
        int line,
        String prefix,
        String id,
        String name,
        Kind kind,
        @Nullable String parent,
        @Nullable String postcode,
        boolean dated,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        InSystem inSystem) {

    String code() {
        return prefix + id;
    }
}
