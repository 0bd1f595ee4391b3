package org.icsworkforce.retention.questionnaire;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a questionnaire as read. It never changes. */
@Schema(name = "QuestionnaireVersion")
record QuestionnaireView(
        @Schema(description = "Id of the study", examples = "01939a3e-7c5b-7c3a-8f10-2b6d1c9e4a77")
        UUID study,

        @Schema(description = "Counts from 1 within the study", examples = "1")
        int version,

        @Schema(description = "In the order in which they are asked")
        List<Item> items,

        @Schema(description = "Scores that are made of several items")
        List<Scale> scales) {

    static QuestionnaireView of(UUID study, int version, Questionnaire questionnaire) {
        return new QuestionnaireView(study, version, questionnaire.items(), questionnaire.scales());
    }
}
