package org.icsworkforce.campaign.campaigns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which open vacancies a campaign promotes: those that meet every condition. What is left out admits everything. */
@Schema(name = "TargetRule")
public record TargetRule(
        @Schema(description = "Codes of employers", examples = "[\"RVV\", \"RPA\"]") @Size(max = 200) @Nullable
        List<@NotNull @Pattern(regexp = ORGANISATION) String> organisations,

        @Schema(description = "Staff groups (NHS) or job groups (adult social care)", examples = "[\"03\"]")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9:-]{1,60}") String> staffGroups,

        @Schema(description = "Only those that are, or are not, hard to fill", examples = "true") @Nullable
        Boolean hardToFill,

        @Schema(description = "Workstreams of the transformation plan", examples = "[\"LOCAL_CARE\"]")
        @Size(max = 20)
        @Nullable
        List<@NotNull Workstream> workstreams,

        @Schema(
                description = "Where the work is: postcode areas or districts; a vacancy without a postcode is nowhere",
                examples = "[\"CT\", \"TN24\"]")
        @Size(max = 200)
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z]{1,2}([0-9][A-Z0-9]?)?") String> places) {

    static final String ORGANISATION = "[A-Z0-9:-]{1,40}";

    /** Keeps a null element, which is the validator's to refuse. */
    public TargetRule {
        organisations = organisations == null ? List.of() : Collections.unmodifiableList(organisations);
        staffGroups = staffGroups == null ? List.of() : Collections.unmodifiableList(staffGroups);
        workstreams = workstreams == null ? List.of() : Collections.unmodifiableList(workstreams);
        places = places == null ? List.of() : Collections.unmodifiableList(places);
    }

    static TargetRule everything() {
        return new TargetRule(null, null, null, null, null);
    }
}
