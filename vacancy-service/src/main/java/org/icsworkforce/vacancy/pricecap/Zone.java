package org.icsworkforce.vacancy.pricecap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a cap holds: without a supplement for the high cost area, or in one of its three zones. */
@Schema(name = "PriceCapZone")
public enum Zone {
    NATIONAL,
    FRINGE,
    OUTER_LONDON,
    INNER_LONDON
}
