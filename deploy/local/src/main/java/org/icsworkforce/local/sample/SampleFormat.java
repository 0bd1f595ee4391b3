package org.icsworkforce.local.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** How rows are written: UTF-8, one line each, one row in memory at a time. */
enum SampleFormat {
    NDJSON("application/x-ndjson") {
        @Override
        void write(Supplier<Requisition> rows, long count, OutputStream out) throws IOException {
            for (long row = 0; row < count; row++) {
                writeLine(rows.get(), out);
            }
        }
    },
    CSV("text/csv") {
        @Override
        void write(Supplier<Requisition> rows, long count, OutputStream out) throws IOException {
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(RequisitionColumns.names());
            for (long row = 0; row < count; row++) {
                csv.writeRecord(RequisitionColumns.values(rows.get()));
            }
            csv.flush();
        }
    };

    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance))
            .build()
            .writer()
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);

    private final String contentType;

    SampleFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract void write(Supplier<Requisition> rows, long count, OutputStream out) throws IOException;

    static void writeLine(Object row, OutputStream out) throws IOException {
        JSON.writeValue(out, row);
        out.write('\n');
    }
}
