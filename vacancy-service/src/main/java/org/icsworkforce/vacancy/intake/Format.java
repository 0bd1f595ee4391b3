package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;

/** How a payload is written down, where that says nothing of what its rows are about. */
public enum Format {
    JSON,
    NDJSON,
    CSV,
    XLSX;

    /** @throws UnreadablePayload when it cannot even be begun */
    public RowReader read(InputStream payload) throws IOException {
        return switch (this) {
            case JSON -> new JsonReader(payload);
            case NDJSON -> new NdjsonReader(payload);
            case CSV -> new CsvReader(payload, Columns.AS_NAMED);
            case XLSX -> new XlsxReader(payload, null, Columns.AS_NAMED);
        };
    }
}
