package org.icsworkforce.vacancy.search;

import java.time.LocalDate;
import java.util.UUID;

/** Where a page of vacancies begins: behind this one, in the order of lists, which is the latest first. */
public record Position(LocalDate openedOn, UUID id) {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final LocalDate BEYOND = LocalDate.of(9999, 12, 31);

    /** Before all vacancies. */
    public static final Position START = startOf(BEYOND);

    /** Behind all that were opened on this day or later. */
    static Position startOf(LocalDate day) {
        return new Position(day, FIRST_ID);
    }

    /** Just before this one, so that what follows begins with it. */
    public Position including() {
        long low = id.getLeastSignificantBits() + 1;
        return new Position(openedOn, new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low));
    }

    /** The latest day of which there may be vacancies behind it. */
    LocalDate day() {
        return id.equals(FIRST_ID) ? openedOn.minusDays(1) : openedOn;
    }
}
