package org.icsworkforce.campaign.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.code.NamedCode;
import org.jspecify.annotations.Nullable;

/** An open vacancy as a campaign needs to know it. */
@Schema(name = "Target")
record TargetView(
        @Schema(description = "Id of the vacancy", examples = "01997d0e-8a00-7000-8000-000000000001")
        UUID vacancy,

        @Schema(description = "Channel through which its employer tells of it", examples = "rvv-trac")
        String feed,

        @Schema(description = "Its name in that channel", examples = "RVV-2026-00017")
        String reference,

        @Schema(description = "The employer") NamedCode organisation,

        @Schema(description = "REQUISITION, or ADVERT, which says nothing of posts", examples = "REQUISITION")
        String level,

        @Schema(description = "OPEN, ON_HOLD or PARTIALLY_FILLED", examples = "OPEN")
        String status,

        @Schema(description = "NHS Workforce Data Standard staff group")
        NamedCode staffGroup,

        @Schema(description = "NHS Workforce Data Standard job role", examples = "03007") @Nullable
        String jobRole,

        @Schema(description = "Pay band", examples = "BAND_5") @Nullable
        String band,

        @Schema(description = "Posts in it", examples = "3") @Nullable
        Integer posts,

        @Schema(description = "Whole-time equivalents in it", examples = "2.6") @Nullable
        BigDecimal wte,

        @Schema(description = "Whether its employer marked it as hard to fill", examples = "true")
        boolean hardToFill,

        @Schema(description = "Workstream of the transformation plan", examples = "LOCAL_CARE") @Nullable
        String workstream,

        @Schema(description = "Where the work is", examples = "TN24 0LZ") @Nullable
        String postcode,

        @Schema(description = "Since when it is open", examples = "2026-09-08") @Nullable
        LocalDate openedOn,

        @Schema(description = "Until when people may apply", examples = "2026-10-06") @Nullable
        LocalDate closesOn,

        @Schema(description = "Whether it was made by a generator", examples = "true")
        boolean synthetic) {}
