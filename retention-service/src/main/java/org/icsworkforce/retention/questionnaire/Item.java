package org.icsworkforce.retention.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked. */
@Schema(name = "Item")
public record Item(
        @Schema(description = "As in answers", examples = "stay") @NotNull @Pattern(regexp = Item.ID)
        String id,

        @Schema(
                description = "By language; English of Great Britain is always among them",
                examples = "{\"en-GB\": \"I see myself here in two years\"}")
        @NotEmpty
        @Size(max = 20)
        Map<@Pattern(regexp = Item.LANGUAGE) String, @NotNull @Size(min = 1, max = 1000) String> text,

        @NotNull ItemType type,

        @Schema(description = "Whether those who are asked have to answer; false when left out", examples = "true")
        @Nullable
        Boolean required,

        @Schema(
                description =
                        "Whether it would harm a group if it were known that all, or none, of it gave one answer: then"
                                + " its results are hidden there, and what follows from it; numbers have no mean. False when left out",
                examples = "false")
        @Nullable
        Boolean sensitive,

        @Schema(description = "Code of what is asked, the same in every wave", examples = "intention-to-stay")
        @Pattern(regexp = Item.ID)
        @Nullable
        String concept,

        @Schema(description = "For SINGLE, MULTIPLE and LIKERT") @Size(max = 50) @Nullable
        List<@NotNull @Valid Option> options,

        @Schema(description = "For NUMBER", examples = "0") @Nullable
        BigDecimal min,

        @Schema(description = "For NUMBER", examples = "60") @Nullable
        BigDecimal max,

        @Schema(description = "For DATE", examples = "2020-01-01") @Nullable
        LocalDate earliest,

        @Schema(description = "For DATE", examples = "2026-12-31") @Nullable
        LocalDate latest,

        @Schema(description = "For TEXT, in characters; 2000 when left out", examples = "2000")
        @Min(1)
        @Max(4000)
        @Nullable
        Integer maxLength,

        @Schema(description = "It is asked only when these are met") @Size(max = 20) @Nullable
        List<@NotNull @Valid Condition> enableWhen,

        @Schema(description = "Whether all of them or any of them; ALL when left out") @Nullable
        EnableBehaviour enableBehaviour) {

    static final String ID = "[A-Za-z0-9][A-Za-z0-9_.-]{0,59}";
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    static final String ENGLISH = "en-GB";

    /** How several conditions combine. */
    public enum EnableBehaviour {
        ALL,
        ANY
    }

    /** Keeps a null element, which is the validator's to refuse. */
    public Item {
        required = Boolean.TRUE.equals(required);
        sensitive = Boolean.TRUE.equals(sensitive);
        options = options == null ? List.of() : Collections.unmodifiableList(options);
        enableWhen = enableWhen == null ? List.of() : Collections.unmodifiableList(enableWhen);
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** Whether answers have a mean. */
    public boolean hasMean() {
        return type == ItemType.ZERO_TO_TEN
                || type == ItemType.NUMBER
                || type != ItemType.MULTIPLE && options.stream().anyMatch(option -> option.score() != null);
    }
}
