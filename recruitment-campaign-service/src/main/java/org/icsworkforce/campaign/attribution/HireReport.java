package org.icsworkforce.campaign.attribution;

import java.time.OffsetDateTime;
import org.icsworkforce.campaign.attribution.HireTable.Known;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a report.
 *
 * @param organisation the employer, whose the hireId is
 * @param vacancy null as long as its own event has not come
 * @param client who told
 */
record HireReport(
        NewHire hire, String organisation, @Nullable Known vacancy, byte[] digest, String client, OffsetDateTime at) {

    HireState state() {
        return vacancy == null ? HireState.AWAITING_VACANCY : HireState.ATTRIBUTED;
    }
}
