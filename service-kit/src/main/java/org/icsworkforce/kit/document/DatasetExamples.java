package org.icsworkforce.kit.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;

/**
 * Shows the dataset operations, which every service has from the kit, with the examples of the service's own dataset:
 * {@code examples/dataset.yaml} gives a value to each parameter by its name and to each answer by its operationId, under
 * the dataset's id. A service shows only the operations that its file has an answer for; one without that file has no
 * dataset, and its document shows none.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 5)
public class DatasetExamples implements OASFilter {

    private static final String FILE = "examples/dataset.yaml";
    /** All services have these operations from the kit: the gateway shows them once. */
    private static final String SHARED = "x-shared";

    private static final String PATHS = "/v1/datasets/";
    /** Operations whose answer is that of another: the metadata are the declaration, too. */
    private static final Map<String, String> SAME =
            Map.of("getDatasetMetadata", "getDataset", "getSnapshotFile", "getSnapshot");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        URL file = Thread.currentThread().getContextClassLoader().getResource(FILE);
        JsonNode examples = file == null ? MissingNode.getInstance() : read(file);
        paths.getPathItems().keySet().stream()
                .filter(path -> path.startsWith(PATHS))
                .toList()
                .forEach(path -> {
                    PathItem item = paths.getPathItem(path);
                    item.getOperations().forEach((method, operation) -> {
                        JsonNode answer = answer(operation, examples);
                        if (answer.isMissingNode()) {
                            item.setOperation(method, null);
                        } else {
                            operation.addExtension(SHARED, true);
                            show(operation, examples, answer);
                        }
                    });
                    if (item.getOperations().isEmpty()) {
                        paths.removePathItem(path);
                    }
                });
    }

    private static JsonNode answer(Operation operation, JsonNode examples) {
        String id = operation.getOperationId();
        return examples.path(SAME.getOrDefault(id, id));
    }

    private static JsonNode read(URL file) {
        try {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void show(Operation operation, JsonNode examples, JsonNode answer) {
        String id = examples.path("id").asText();
        operation.getParameters().stream()
                .filter(parameter -> examples.has(parameter.getName()))
                .forEach(parameter -> parameter.addExample(id, example(examples.get(parameter.getName()))));
        var answers =
                operation.getResponses().getAPIResponse("200").getContent().getMediaTypes();
        answers.forEach((type, content) -> {
            // an answer of several types has an example for each, or for none
            JsonNode shown = answer.has(type) ? answer.get(type) : answer;
            if (shown != answer || answers.size() == 1) {
                content.addExample(id, example(shown));
            }
        });
    }

    private static Example example(JsonNode value) {
        return OASFactory.createExample().value(YAML.convertValue(value, Object.class));
    }
}
