package org.icsworkforce.vacancy.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Writes the examples of {@code application/x-ndjson} as they are sent, one line per value. In the code they are JSON
 * arrays: the generator reads whatever begins like JSON as one value.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 4)
public class LineExamples implements OASFilter {

    private static final String NDJSON = "application/x-ndjson";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body != null && body.getContent() != null && body.getContent().hasMediaType(NDJSON)) {
            var examples = body.getContent().getMediaType(NDJSON).getExamples();
            if (examples != null) {
                examples.values().forEach(LineExamples::write);
            }
        }
        return operation;
    }

    private static void write(Example example) {
        if (example.getValue() instanceof List<?> rows) {
            example.setValue(rows.stream().map(LineExamples::line).collect(Collectors.joining()));
        }
    }

    private static String line(Object row) {
        try {
            return JSON.writeValueAsString(row) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example that was read can be written", e);
        }
    }
}
