package org.icsworkforce.vacancy.record;

import java.time.ZoneId;

/** Partners' days are days in England, whatever the clock of the machine says. */
final class London {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}
}
