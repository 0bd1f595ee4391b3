package org.icsworkforce.retention.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** What a caller says of a study. */
@Schema(name = "StudyTerms")
record StudyTerms(
        @Schema(description = "Code of the organisation that runs it", examples = "RVV")
        @NotNull
        @Pattern(regexp = "[A-Z0-9:-]{1,40}")
        String owner,

        @Schema(description = "As people know it", examples = "What keeps nurses in East Kent")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "What it belongs to; GENERAL when left out", examples = "FIRST_FIVE") @Nullable
        Programme programme,

        @Schema(
                description =
                        "Nothing is told of a group in which fewer have answered. Fixed at opening; 11 when left out",
                examples = "11")
        @Min(LEAST_GROUP)
        @Max(1000)
        @Nullable
        Integer minimumGroup,

        @Schema(
                description = "The same for what people write in their own words; the minimum group when left out",
                examples = "20")
        @Min(LEAST_GROUP)
        @Max(1000)
        @Nullable
        Integer minimumComments,

        @Schema(
                description = "The last day, in England, on which it takes answers; it closes by itself",
                examples = "2027-03-31")
        @NotNull
        LocalDate closesOn,

        @Schema(description = "Whom it asks. All are told apart by the same one to four dimensions")
        @NotNull
        @Size(min = 1, max = 500)
        List<@NotNull @Valid Stratum> strata) {

    /** Below ten, the NHS Staff Survey hides a group's results. */
    static final int LEAST_GROUP = 10;

    private static final int MINIMUM_GROUP = 11;
    private static final int MOST_DIMENSIONS = 4;
    private static final long MOST_GROUPS = 5000;

    int minimumGroupOrDefault() {
        return minimumGroup == null ? MINIMUM_GROUP : minimumGroup;
    }

    int minimumCommentsOrDefault() {
        return minimumComments == null ? minimumGroupOrDefault() : minimumComments;
    }

    /** Faults that no single value has. */
    List<ProblemError> faults() {
        var faults = new ArrayList<ProblemError>();
        if (minimumCommentsOrDefault() < minimumGroupOrDefault()) {
            faults.add(
                    fault("/minimumComments", "It is not less than the minimum group.", minimumComments, minimumGroup));
        }
        var dimensions = Dimension.all(strata.getFirst());
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS) {
            faults.add(fault("/strata/0", "A stratum has one to four dimensions.", dimensions.size(), null));
        }
        long combinations = dimensions.stream()
                .mapToLong(dimension ->
                        1 + strata.stream().map(dimension::of).distinct().count())
                .reduce(1, (one, other) -> one * other);
        if (combinations > MOST_GROUPS) {
            faults.add(fault("/strata", "Together they can be grouped in too many ways.", combinations, MOST_GROUPS));
        }
        var codes = new HashSet<String>();
        var groups = new HashSet<List<@Nullable String>>();
        for (int i = 0; i < strata.size(); i++) {
            var stratum = strata.get(i);
            if (!Dimension.all(stratum).equals(dimensions)) {
                faults.add(fault(
                        "/strata/" + i,
                        "All strata have the dimensions of the first one.",
                        Dimension.ids(Dimension.all(stratum)),
                        Dimension.ids(dimensions)));
            }
            if (!codes.add(stratum.code())) {
                faults.add(fault("/strata/" + i + "/code", "Another stratum has this code.", stratum.code(), null));
            }
            if (!groups.add(
                    dimensions.stream().map(dimension -> dimension.of(stratum)).toList())) {
                faults.add(fault("/strata/" + i, "Another stratum is the same group.", stratum.code(), null));
            }
        }
        return faults;
    }

    private static ProblemError fault(
            String pointer, String detail, @Nullable Object received, @Nullable Object allowed) {
        return ProblemError.at(GeneralProblem.INVALID_VALUE, pointer, detail, received, allowed);
    }
}
