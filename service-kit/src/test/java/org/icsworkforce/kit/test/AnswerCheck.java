package org.icsworkforce.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.test.DocumentedOperation.Answer;

/** An answer beside what the document says of it. */
final class AnswerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerCheck() {}

    /** In words; empty when the answer is as documented. */
    static List<String> faults(Answer documented, Response answer, DocumentSchemas schemas) {
        // a byte order mark is of the file, not of its first column
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        if (documented.mediaType().isEmpty()) {
            return text.isEmpty() ? List.of() : List.of("has content that is not documented");
        }
        String type = String.valueOf(answer.contentType()).split(";")[0];
        if (!type.equals(documented.mediaType())) {
            return List.of("is " + type + ", not " + documented.mediaType());
        }
        if (!type.equals("application/json")) {
            return plain(documented, type, text, schemas);
        }
        try {
            JsonNode content = JSON.readTree(text);
            var faults = new ArrayList<>(schemas.faults(documented.schema(), content));
            if (content.path("results").isArray() && content.path("results").isEmpty()) {
                faults.add("finds nothing, so it shows nothing");
            }
            return faults;
        } catch (JsonProcessingException e) {
            return List.of("is not JSON");
        }
    }

    private static List<String> plain(Answer documented, String type, String text, DocumentSchemas schemas) {
        var faults = new ArrayList<>(schemas.faults(documented.schema(), TextNode.valueOf(text)));
        if (text.isEmpty()) {
            faults.add("is empty");
        }
        if (type.equals("text/csv") && !columns(documented).containsAll(columns(text))) {
            faults.add("has columns beside those shown: " + columns(text));
        }
        return faults;
    }

    private static List<String> columns(Answer documented) {
        return documented.examples().stream()
                .flatMap(example -> columns(example.asText()).stream())
                .toList();
    }

    private static List<String> columns(String csv) {
        return List.of(csv.lines().findFirst().orElse("").split(","));
    }
}
