package org.icsworkforce.vacancy.feed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.format.FeedFormat;
import org.icsworkforce.vacancy.intake.SnapshotGuard;
import org.icsworkforce.vacancy.mapping.Preset;
import org.icsworkforce.vacancy.written.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says of a feed.
 *
 * @param feed the code again, as in the path
 * @param owner organisation code; only its clients use the feed
 * @param organisations that the feed may speak for
 * @param precedence 1 comes first where two feeds give the same figure; 50 when not said
 * @param columns the sender's name of a column → property of the record
 * @param values property → what the sender writes → code
 * @param dateOrder of its dates of two numbers and a year; null where it is not said
 * @param synthetic whether its records are made up; the mark travels with everything made of them
 * @param snapshotGuard when a snapshot waits for a confirmation
 */
@Takeable
record FeedRegistration(
        @Schema(description = "The code again, as in the path", examples = "rvv-trac") @Nullable @Size(max = 60)
        String feed,

        @Schema(description = "Organisation code; only its clients use the feed", examples = "RVV")
        @NotBlank
        @Size(max = 40)
        String owner,

        @Schema(description = "That the feed may speak for") @NotEmpty @Size(max = 300)
        List<@NotBlank @Size(max = 40) String> organisations,

        @NotNull FeedSubject subject,
        @NotNull FeedFormat format,

        @Schema(examples = "East Kent Hospitals, Trac nightly") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "How often a run is expected, ISO 8601 period") @Nullable
        Period expectedEvery,

        @Schema(description = "1 comes first where two feeds give the same figure; 50 when not said", examples = "1")
        @Min(1)
        @Max(100)
        @Nullable
        Integer precedence,

        @Schema(
                description = "Whether its records are made up; the mark travels with everything made of them",
                examples = "false")
        @Nullable
        Boolean synthetic,

        @Schema(description = "Sheet of a workbook that is read; the first one when not said", examples = "Vacancies")
        @Nullable
        @Size(max = 31)
        String sheet,

        @Schema(description = "When a snapshot waits for a confirmation; above 5 and 20 % when not said")
        @Valid
        @Nullable
        SnapshotGuard snapshotGuard,

        @Schema(description = "A mapping that is shipped; the feed's own stands above it", examples = "TRAC") @Nullable
        Preset preset,

        @Schema(
                description = "The sender's name of a column, and the property that it is; dots for nesting",
                examples = "{\"Job Ref\":\"reference\",\"Dept\":\"location.name\"}")
        @Nullable
        @Size(max = 300)
        Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 100) String> columns,

        @Schema(
                description = "Property, and the code for each word that the sender writes in it",
                examples = "{\"staffGroup\":{\"Nursing & Midwifery\":\"03\"}}")
        @Nullable
        @Size(max = 50)
        Map<
                        @NotBlank @Size(max = 100) String,
                        @NotNull @Size(max = 2000) Map<
                                @NotBlank @Size(max = 300) String, @NotBlank @Size(max = 200) String>>
                values,

        @Schema(
                description =
                        "Which number of dates such as 04/05/2027 is the day. When not said, the first; where a date of"
                                + " the payload shows otherwise, those that could be two days are refused",
                examples = "MONTH_FIRST")
        @Nullable
        DateOrder dateOrder) {

    private static final int LAST = 50;

    FeedRegistration {
        precedence = precedence == null ? Integer.valueOf(LAST) : precedence;
        synthetic = synthetic != null && synthetic;
        snapshotGuard = snapshotGuard == null ? SnapshotGuard.USUAL : snapshotGuard;
        columns = columns == null ? Map.of() : columns;
        values = values == null ? Map.of() : values;
    }

    /** @throws Problem {@code INVALID_VALUE} when the body names another feed than the path */
    void requireFeed(String code) {
        if (feed != null && !feed.equals(code)) {
            throw Problem.of(
                    GeneralProblem.INVALID_VALUE,
                    List.of(ProblemError.at(
                            GeneralProblem.INVALID_VALUE, "/feed", "The path names another feed.", feed, code)));
        }
    }
}
