package org.icsworkforce.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.icsworkforce.kit.test.DocumentedOperation.Body;
import org.icsworkforce.kit.test.DocumentedOperation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs what {@code contract/openapi.yaml} shows against the running service: every body that it shows, and every
 * optional parameter by itself. Each answer must have a documented status and fit its schema, and so must what the
 * document shows. A test runs the operations in the order of a story, tells which values are real where the document
 * shows an id, and ends with {@link #everyOneFits()}.
 */
public final class Examples {

    /** Of one answer: the tenth row has the faults of the first. */
    private static final int MOST = 3;

    private final List<DocumentedOperation> operations;
    private final DocumentSchemas schemas;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Map.Entry<String, String>> beside = new HashMap<>();
    private final Set<String> run = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private Examples(JsonNode document) {
        operations = DocumentedOperation.of(document);
        schemas = new DocumentSchemas(document);
    }

    public static Examples committed() {
        return new Examples(document());
    }

    static List<DocumentedOperation> operations() {
        return DocumentedOperation.of(document());
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(Files.readString(Path.of("contract", "openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param operation id; empty for all that have no token of their own */
    public Examples as(String operation, String token) {
        tokens.put(operation, token);
        return this;
    }

    /**
     * What a parameter really has to be, because the document cannot know it.
     *
     * @param scope id of an operation, or name of a request's example; empty for all
     */
    public Examples knowing(String scope, String parameter, String value) {
        values.put(scope + " " + parameter, value);
        return this;
    }

    /** What must stand beside an optional parameter of an operation, which is refused without it. */
    public Examples beside(String operation, String parameter, String other, String value) {
        beside.put(operation + " " + parameter, Map.entry(other, value));
        return this;
    }

    /** Every call of the operation that the document shows; the answers to its bodies, in their order. */
    public List<Response> run(String id) {
        DocumentedOperation operation = operations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the document has no operation " + id));
        run.add(id);
        checkShown(operation);
        var answers = new ArrayList<Response>();
        var seen = new TreeSet<Integer>();
        for (Body body : operation.bodies()) {
            var call = new ExampleCall(operation, body, this::value, token(id));
            Response answer = call.send();
            answers.add(answer);
            seen.add(check(operation, "", answer));
            boolean taken = operation.successes().containsKey(answer.statusCode());
            if (taken && body == operation.bodies().getFirst()) {
                operation.parameters().stream()
                        .filter(parameter -> !parameter.required())
                        .forEach(parameter -> with(call, id, parameter, answer)
                                .ifPresent(special -> seen.add(check(operation, parameter.name(), special))));
                if (operation.tellsUnchanged() && call.repeated(answer).statusCode() != 304) {
                    fault(id, "repeated with its ETag is not answered 304");
                }
            }
        }
        // whether a receiver is still at work when it answers is a matter of luck
        operation.successes().keySet().stream()
                .filter(status -> !seen.contains(status)
                        && (status != 202 || operation.successes().size() == 1))
                .forEach(status -> fault(id, "was never answered " + status));
        return answers;
    }

    private Optional<Response> with(ExampleCall call, String id, Parameter parameter, Response before) {
        var other = beside.get(id + " " + parameter.name());
        return other == null
                ? call.with(parameter, before)
                : Optional.of(call.with(parameter, other.getKey(), other.getValue()));
    }

    public void runOthers() {
        operations.stream()
                .map(DocumentedOperation::id)
                .filter(id -> !run.contains(id))
                .forEach(this::run);
    }

    public void everyOneFits() {
        assertThat(faults)
                .as("differences between contract/openapi.yaml and the service")
                .isEmpty();
        assertThat(run)
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(DocumentedOperation::id).toList());
    }

    private String token(String id) {
        return tokens.getOrDefault(id, tokens.getOrDefault("", ""));
    }

    /** The real value of a parameter, else null. */
    private @Nullable String value(String operation, String example, String parameter) {
        return values.getOrDefault(
                example + " " + parameter,
                values.getOrDefault(operation + " " + parameter, values.get(" " + parameter)));
    }

    private void checkShown(DocumentedOperation operation) {
        for (Parameter parameter : operation.parameters()) {
            // only the service can make a cursor
            if (!parameter.name().equals("cursor")) {
                checkShown(operation.id(), "parameter " + parameter.name(), parameter.schema(), parameter.example());
            }
        }
        for (Body body : operation.bodies()) {
            if (!body.mediaType().isEmpty()) {
                checkShown(operation.id(), body.mediaType() + " " + body.name(), body.schema(), body.content());
            }
        }
        operation.successes().forEach((status, answer) -> {
            if (!answer.mediaType().isEmpty() && answer.examples().isEmpty()) {
                fault(operation.id(), status + " has no example");
            }
            answer.examples()
                    .forEach(example -> checkShown(operation.id(), "answer " + status, answer.schema(), example));
        });
    }

    private void checkShown(String id, String what, JsonNode schema, @Nullable JsonNode example) {
        if (example == null || example.isMissingNode()) {
            fault(id, what + " has no example");
        } else if (schema.isMissingNode()) {
            fault(id, what + " has no schema");
        } else {
            schemas.faults(schema, example).forEach(fault -> fault(id, "example of " + what + ": " + fault));
        }
    }

    private int check(DocumentedOperation operation, String variant, Response answer) {
        String id = variant.isEmpty() ? operation.id() : operation.id() + " with " + variant;
        int status = answer.statusCode();
        var documented = operation.successes().get(status);
        if (documented == null) {
            fault(id, "is answered " + status + " " + answer.asString());
        } else {
            AnswerCheck.faults(documented, answer, schemas).stream()
                    .limit(MOST)
                    .forEach(fault -> fault(id, status + ": " + fault));
        }
        return status;
    }

    private void fault(String id, String what) {
        faults.add(id + ": " + what);
    }
}
