package org.icsworkforce.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** A format that a whole table can be written in. The suffix is that of the address and of the file. */
public enum Format {
    CSV("csv", "text/csv", CsvTable::write, Long.MAX_VALUE),
    NDJSON("ndjson", "application/x-ndjson", JsonLines::write, Long.MAX_VALUE),
    JSON_STAT("jsonstat", "application/vnd.json-stat+json", JsonStat::write, Long.MAX_VALUE),
    /** A sheet has 1,048,576 rows, the first of them with the names. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Spreadsheet::write, 1_048_575),
    PARQUET("parquet", "application/vnd.apache.parquet", Parquet::write, Long.MAX_VALUE);

    @FunctionalInterface
    private interface Encoder {
        void write(Table table, OutputStream target) throws IOException;
    }

    private final String suffix;
    private final String mediaType;
    private final Encoder encoder;
    private final long mostRows;

    Format(String suffix, String mediaType, Encoder encoder, long mostRows) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.encoder = encoder;
        this.mostRows = mostRows;
    }

    public static Optional<Format> ofSuffix(String suffix) {
        return Stream.of(values()).filter(one -> one.suffix.equals(suffix)).findFirst();
    }

    /** @param mediaType without parameters */
    public static Optional<Format> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(one -> one.mediaType.equals(mediaType))
                .findFirst();
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How many rows a file of this format can hold. */
    public long mostRows() {
        return mostRows;
    }

    /** Writes the table whole; the target is flushed and stays open. */
    public void write(Table table, OutputStream target) {
        try {
            encoder.write(table, target);
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
