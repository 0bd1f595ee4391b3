package org.icsworkforce.vacancy.opportunity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.icsworkforce.vacancy.search.Unplaced;
import org.jspecify.annotations.Nullable;

/** A page of openings. */
record OpportunityPage(
        List<OpportunityView> results,
        @Nullable String next,
        Page.Metadata metadata,

        @Schema(
                description = "With near, on the first page: openings that fulfil all other conditions and do not say"
                        + " where they are")
        @Nullable
        Unplaced withoutCoordinates)
        implements Paged {}
