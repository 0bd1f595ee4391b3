package org.icsworkforce.vacancy.directory;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.directory.DirectoryPlan.Outcome;

/** What became of a file. */
@Schema(name = "DirectoryReport")
record DirectoryReport(
        DirectorySource source,

        @Schema(description = "Nothing was changed, only looked at", examples = "true")
        boolean dryRun,

        @Schema(description = "Which rows were read") Narrowing narrowedTo,

        @Schema(description = "Rows of the file below its header", examples = "57009")
        int received,

        @Schema(description = "Rows of other regions", examples = "55806")
        int outside,

        @Schema(description = "Rows that were not read for their faults", examples = "1")
        int rejected,

        @Schema(description = "Organisations that are new; of the CQC both locations and providers", examples = "3")
        int created,

        @Schema(examples = "0") int changed,
        @Schema(examples = "0") int unchanged,

        @Schema(description = "Organisations whose entry ships with the release, and stayed", examples = "1")
        int shipped,

        @Schema(description = "All but the unchanged, in the order of the file")
        List<Told> organisations,

        @Schema(description = "All of them, in the order of the file")
        List<DirectoryFault> faults) {

    /** One organisation. */
    @Schema(name = "DirectoryEntry")
    record Told(
            @Schema(description = "Of the file, from 1", examples = "6")
            int line,

            @Schema(examples = "CQC:1-00000002") String code,
            @Schema(examples = "Invented House") String name,
            Outcome outcome) {}

    static DirectoryReport of(DirectorySource source, boolean dryRun, DirectoryFile file, DirectoryPlan plan) {
        return new DirectoryReport(
                source,
                dryRun,
                file.narrowing,
                file.read(),
                file.outside(),
                file.rejected(),
                plan.count(Outcome.CREATED),
                plan.count(Outcome.CHANGED),
                plan.count(Outcome.UNCHANGED),
                plan.count(Outcome.SHIPPED),
                plan.told().stream().sorted(Comparator.comparingInt(Told::line)).toList(),
                plan.faults().stream()
                        .sorted(Comparator.comparingInt(DirectoryFault::line))
                        .toList());
    }
}
