package org.icsworkforce.kit.intake;

import java.io.InputStream;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a payload is written down. */
@Schema(name = "FeedFormat")
public enum Format {
    NDJSON(NdjsonReader::new),
    CSV(CsvReader::new);

    private final Function<InputStream, RowReader> reader;

    Format(Function<InputStream, RowReader> reader) {
        this.reader = reader;
    }

    RowReader read(InputStream payload) {
        return reader.apply(payload);
    }
}
