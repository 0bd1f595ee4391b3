package org.icsworkforce.kit.intake;

import java.io.IOException;
import java.io.InputStream;

/** How a payload is written down, where that says nothing of what its rows are about. */
public enum Format {
    JSON {
        @Override
        public RowReader read(InputStream payload) {
            return new JsonReader(payload);
        }
    },
    NDJSON {
        @Override
        public RowReader read(InputStream payload) {
            return new NdjsonReader(payload);
        }
    },
    CSV {
        @Override
        public RowReader read(InputStream payload) throws IOException {
            return new CsvReader(payload);
        }
    };

    /** @throws UnreadablePayload when it cannot even be begun */
    public abstract RowReader read(InputStream payload) throws IOException;
}
