package org.icsworkforce.vacancy.record;

import java.time.ZoneId;
import org.icsworkforce.vacancy.written.WrittenDate;

/** Partners' days are days in England, whatever the clock of the machine says. */
final class London {

    static final ZoneId ZONE = WrittenDate.ENGLAND;

    private London() {}
}
