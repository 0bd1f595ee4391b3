package org.icsworkforce.retention.questionnaire;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be chosen. */
@Schema(name = "Option")
public record Option(
        @Schema(description = "As in answers", examples = "agree") @NotNull @Pattern(regexp = Item.ID)
        String code,

        @Schema(description = "By language", examples = "{\"en-GB\": \"Agree\", \"cy\": \"Cytuno\"}")
        @NotEmpty
        @Size(max = 20)
        Map<@Pattern(regexp = Item.LANGUAGE) String, @NotNull @Size(min = 1, max = 200) String> label,

        @Schema(description = "What it counts in means and scales, 0 to 10; null for nothing", examples = "7.5")
        @DecimalMin("0")
        @DecimalMax("10")
        @Nullable
        BigDecimal score) {}
