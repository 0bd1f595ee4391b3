package org.icsworkforce.vacancy.record;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the document: a vacancy, or as much of it as was asked for. */
@Schema(
        name = "VacancyOrPart",
        anyOf = {VacancyView.class, VacancyPart.Part.class})
interface VacancyPart {

    @Schema(
            name = "VacancyPart",
            description = "With fields=: these fields of a Vacancy, each as it is there",
            additionalProperties = Schema.True.class)
    record Part(UUID id) {}
}
