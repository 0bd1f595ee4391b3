package org.icsworkforce.vacancy.link;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another record of the same need. */
public record LinkedRecord(
        @Schema(description = "Its id") UUID vacancy,
        @Schema(examples = "rvv-nhs-jobs") String feed,
        @Schema(examples = "C9123-26-1001") String reference,

        @Schema(description = "Whether figures count it") boolean counts) {}
