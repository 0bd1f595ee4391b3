package org.icsworkforce.campaign;

import java.time.ZoneId;

/** Where a day begins and ends: acceptances, campaigns and costs have days, not instants. */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}
}
