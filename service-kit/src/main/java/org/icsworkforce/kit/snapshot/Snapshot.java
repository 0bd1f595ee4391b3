package org.icsworkforce.kit.snapshot;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.table.Format;

/**
 * A dataset as it was, with all its rows and columns.
 *
 * @param version from 1, per dataset
 * @param number of the change that it is the state of, in the service's change log
 * @param asOf when that change was committed
 * @param leftOut see {@link Dataset.Answer}
 */
@Schema(name = "Snapshot", description = "A dataset as it was, whole; its bytes never change")
record Snapshot(
        String dataset,

        @Schema(description = "From 1, per dataset", examples = "1")
        int version,

        @Schema(description = "Of the change that it is the state of", examples = "4711")
        long number,

        @Schema(description = "Instant of the change that it is the state of")
        Instant asOf,

        Instant takenAt,
        @Schema(examples = "5040") long rows,

        @Schema(description = "Organisations that totals do not count, being only partly in the system")
        List<String> leftOut,

        List<File> files) {

    /** @param sha256 of the bytes, hexadecimal, as {@code sha256sum} prints it */
    @Schema(name = "SnapshotFile")
    record File(
            @Schema(examples = "csv") String format,
            @Schema(examples = "text/csv") String mediaType,

            @Schema(description = "Bytes", examples = "1048576")
            long size,

            @Schema(
                    description = "Digest of the bytes, as sha256sum prints it",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256) {}

    /** The file of a format that snapshots are kept in. */
    File file(Format format) {
        return files.stream()
                .filter(file -> file.format().equals(format.suffix()))
                .findFirst()
                .orElseThrow();
    }
}
