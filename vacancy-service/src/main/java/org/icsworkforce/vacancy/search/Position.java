package org.icsworkforce.vacancy.search;

import java.time.LocalDate;
import java.util.UUID;

/** Where a page of vacancies begins: behind this one, in the order of lists, which is the latest first. */
public record Position(LocalDate openedOn, UUID id) {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final LocalDate BEYOND = LocalDate.of(9999, 12, 31);

    /** Before all vacancies. */
    static final Position START = startOf(BEYOND);

    /** Behind all that were opened on this day or later. */
    static Position startOf(LocalDate day) {
        return new Position(day, FIRST_ID);
    }

    /** The latest day of which there may be vacancies behind it. */
    LocalDate day() {
        return id.equals(FIRST_ID) ? openedOn.minusDays(1) : openedOn;
    }
}
