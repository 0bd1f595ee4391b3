package org.icsworkforce.vacancy.feed;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.mapping.Preset;
import org.jspecify.annotations.Nullable;

/**
 * What a feed's mapping does and what it does not: the words that it has replaced in the records held, and those that it
 * did not know in the latest run.
 */
record MappingReport(
        @Schema(examples = "rvv-trac") String feed,

        @Schema(description = "Rises with every change of preset, columns, values or date order")
        int mappingVersion,

        @Nullable Preset preset,

        @Schema(description = "The latest run that has finished; null before the first") @Nullable
        UUID run,

        @Schema(description = "In the feed's records as they are held, the most frequent first")
        List<Mapped> mapped,

        @Schema(description = "In the latest run, the most frequent first; nothing was put in their place")
        List<Unmapped> unmapped,

        @Schema(
                description =
                        "Properties and columns of the latest run that are not known here, with the rows that have them",
                examples = "{\"/Cost code\":17}")
        Map<String, Long> unknownColumns) {

    /** At most so many of each. */
    static final int MOST = 1_000;

    /** @param records held with it */
    @Schema(name = "MappedValue")
    record Mapped(
            @Schema(examples = "/staffGroup") String property,
            @Schema(examples = "Nursing & Midwifery") String sourceValue,
            @Schema(examples = "03") String value,
            @Schema(description = "Held with it") long records) {}

    @Schema(name = "UnmappedValue")
    record Unmapped(
            @Schema(examples = "/staffGroup") String property,
            @Schema(examples = "Nursing & Midwifry") String sourceValue,

            @Schema(description = "Rows of the run that have it", examples = "12")
            long rows,

            @Schema(description = "ERROR where the rows were rejected for it", examples = "ERROR")
            String severity,

            @Schema(
                    description = "The closest code, for somebody to judge; it was not assumed",
                    examples = "The closest is 03 (Nursing and Midwifery Registered); it was not assumed.")
            @Nullable
            String suggestion) {}
}
