package org.icsworkforce.vacancy.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Vacancies that fulfil all conditions but the distance, which cannot be told: they do not say where they are. */
@Schema(name = "VacanciesWithoutCoordinates")
public record Unplaced(
        @Schema(description = "How many they are", examples = "17")
        int count,

        @Schema(description = "Whether there are more than that: they are counted up to 500")
        boolean more) {}
