package org.icsworkforce.vacancy.opportunity;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.icsworkforce.vacancy.search.Unplaced;
import org.jspecify.annotations.Nullable;

/** A page of matches; it may hold few or none and not be the last, which only next tells. */
record HouseholdPage(
        List<Match> results,

        @Schema(description = "Send the same body there for the next page; null on the last, and only there") @Nullable
        String next,

        Page.Metadata metadata,

        @Schema(
                description = "On the first page, one per profile: openings that fulfil all its conditions and do not"
                        + " say where they are, so that nobody can tell who reaches them")
        @Nullable
        List<Unplaced> withoutCoordinates)
        implements Paged {

    /** Openings that they can reach, each another one. */
    @Schema(name = "HouseholdMatch")
    record Match(
            @Schema(description = "One per profile, in the order of the profiles")
            List<OpportunityView> openings,

            @Schema(
                    description = "The longest way in kilometres, to one decimal: with home, from there; without,"
                            + " between two of the workplaces",
                    examples = "11.8")
            BigDecimal kilometres) {}
}
