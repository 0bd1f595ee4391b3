package org.icsworkforce.retention.questionnaire;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A score from 0 to 10 made of several items: the mean of those answered when there are enough, else no score (the rule
 * of the NHS Staff Survey for burnout: five of seven).
 */
@Schema(name = "Scale")
public record Scale(
        @Schema(description = "Its code within the questionnaire", examples = "wellbeing")
        @NotNull
        @Pattern(regexp = Item.ID)
        String code,

        @Schema(description = "As people know it", examples = "Wellbeing at work") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Its items, each with scores", examples = "[\"energy\", \"exhausted\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = Item.ID) String> items,

        @Schema(description = "Those of them that count as 10 minus their score", examples = "[\"exhausted\"]")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Pattern(regexp = Item.ID) String> reversed,

        @Schema(description = "With fewer items answered there is no score", examples = "2") @Min(1)
        int minimumAnswered,

        @Schema(description = "Whether more of it is better", examples = "true") @NotNull
        Boolean higherIsBetter,

        @Schema(description = "Where it comes from", examples = "Own wording") @Size(max = 500) @Nullable
        String source) {

    public Scale {
        reversed = reversed == null ? List.of() : Collections.unmodifiableList(reversed);
    }
}
