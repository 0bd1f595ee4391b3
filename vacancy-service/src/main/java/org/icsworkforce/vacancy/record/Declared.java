package org.icsworkforce.vacancy.record;

import java.util.UUID;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.vacancy.intake.Row;

/**
 * A record as its partner last declared it.
 *
 * @param deleted whether the partner has taken it back since
 */
record Declared(UUID id, int version, boolean deleted, Vacancy vacancy) {

    /** Of the version and of the partner's own time, which may move without a new version. */
    ETag tag() {
        return ETag.of(id, version, Row.statedAt(vacancy.sourceUpdatedAt()));
    }
}
