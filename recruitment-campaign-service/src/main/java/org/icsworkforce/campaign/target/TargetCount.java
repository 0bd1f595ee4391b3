package org.icsworkforce.campaign.target;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many open vacancies a campaign promotes now. */
@Schema(name = "TargetCount")
record TargetCount(
        @Schema(examples = "17") long vacancies,

        @Schema(description = "Posts in those that say how many", examples = "41")
        long posts,

        @Schema(description = "Whole-time equivalents in those that say how many", examples = "36.4")
        BigDecimal wte,

        @Schema(description = "Vacancies that do not say how many posts they have, as adverts", examples = "2")
        long withoutPosts) {}
