package org.icsworkforce.campaign.release;

import java.util.List;
import org.icsworkforce.kit.disclosure.Axis;
import org.jspecify.annotations.Nullable;

/**
 * A number of hires as it may be told.
 *
 * @param inTotal of the campaigns that belong to totals, or of those that do not
 * @param campaign {@link Axis#ALL} for all of them; so is {@code organisation}
 * @param hires null when the number is hidden; never 0, since what is not told is 0
 */
record ReleasedCell(
        boolean inTotal,
        String campaign,
        String organisation,
        @Nullable Integer hires) {

    List<String> members() {
        return List.of(campaign, organisation);
    }
}
