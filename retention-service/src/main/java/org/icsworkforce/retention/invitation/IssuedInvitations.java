package org.icsworkforce.retention.invitation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tokens, told once. */
@Schema(name = "IssuedInvitations")
record IssuedInvitations(
        @Schema(description = "Code of the stratum", examples = "rvv-nursing")
        String stratum,

        @Schema(description = "One for each person. They are not kept and cannot be told again")
        List<String> tokens) {}
