package org.icsworkforce.retention.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A study as read. */
@Schema(name = "Study")
public record StudyView(
        @Schema(examples = "01939a3e-7c5b-7c3a-8f10-2b6d1c9e4a77")
        UUID id,

        @Schema(description = "Code of the organisation that runs it", examples = "RVV")
        String owner,

        @Schema(description = "As people know it", examples = "What keeps nurses in East Kent")
        String name,

        @Schema(description = "What it belongs to") Programme programme,
        @Schema(description = "Where it is in its life") StudyState state,

        @Schema(description = "What can be known of who answered")
        Confidentiality confidentiality,

        @Schema(description = "Nothing is told of a group in which fewer have answered", examples = "11")
        int minimumGroup,

        @Schema(description = "The same for what people write in their own words", examples = "20")
        int minimumComments,

        @Schema(description = "The last day, in England, on which it takes answers", examples = "2027-03-31")
        LocalDate closesOn,

        @Schema(description = "Whom it asks") List<Stratum> strata,

        @Schema(description = "Version of the questionnaire that is answered; null before it opens", examples = "1")
        @Nullable
        Integer questionnaireVersion,

        @Schema(description = "Rises with every change", examples = "0")
        int version,

        @Schema(description = "When it was last changed", examples = "2026-11-25T09:30:00Z")
        Instant changedAt) {

    public static StudyView of(Study study) {
        return new StudyView(
                study.id,
                study.owner,
                study.name,
                study.programme,
                study.state,
                study.confidentiality,
                study.minimumGroup,
                study.minimumComments,
                study.closesOn,
                study.strata(),
                study.questionnaireVersion,
                study.version,
                study.changedAt);
    }
}
