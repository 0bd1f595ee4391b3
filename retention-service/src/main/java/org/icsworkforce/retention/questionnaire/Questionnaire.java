package org.icsworkforce.retention.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a study asks. */
@Schema(name = "Questionnaire")
public record Questionnaire(
        @Schema(description = "In the order in which they are asked") @NotEmpty @Size(max = 200)
        List<@NotNull @Valid Item> items,

        @Schema(description = "Scores that are made of several items") @Size(max = 50) @Nullable
        List<@NotNull @Valid Scale> scales) {

    public Questionnaire {
        items = items == null ? List.of() : Collections.unmodifiableList(items);
        scales = scales == null ? List.of() : Collections.unmodifiableList(scales);
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The items whose answers decide whether it is asked, however far back. */
    public Stream<Item> deciding(Item item) {
        return item.enableWhen().stream()
                .map(condition -> item(condition.item()).orElseThrow())
                .flatMap(other -> Stream.concat(Stream.of(other), deciding(other)));
    }

    /** @throws Problem {@code INVALID_VALUE} with every fault */
    void requireSound() {
        var faults = new Soundness(this).faults();
        if (!faults.isEmpty()) {
            throw Problem.of(faults);
        }
    }
}
