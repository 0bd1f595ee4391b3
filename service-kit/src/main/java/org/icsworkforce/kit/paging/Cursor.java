package org.icsworkforce.kit.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.icsworkforce.kit.digest.Sha256;
import org.icsworkforce.kit.problem.Problem;

/**
 * The place in a list after which a page begins: the sort key of the last row seen. It travels with a digest of the
 * list's path and filters, and is believed no more than any other input: a forged one finds other rows of the same
 * list, and one of the wrong shape or for other filters is {@code INVALID_VALUE}.
 */
public final class Cursor {

    private static final int LONGEST = 2000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> position;

    private Cursor(List<String> position) {
        this.position = position;
    }

    private record Content(List<String> p, String f) {}

    static String write(List<?> position, Map<String, List<String>> filters) {
        try {
            var content = new Content(position.stream().map(Object::toString).toList(), digest(filters));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a position consists of texts, numbers, dates and ids", e);
        }
    }

    static Cursor read(String text, Map<String, List<String>> filters, int parts) {
        if (text.length() > LONGEST) {
            throw unreadable();
        }
        JsonNode content;
        try {
            content = JSON.readTree(Base64.getUrlDecoder().decode(text));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        JsonNode position = content.path("p");
        boolean texts = position.isArray() && position.valueStream().allMatch(JsonNode::isTextual);
        if (!texts || position.size() != parts) {
            throw unreadable();
        }
        if (!content.path("f").asText().equals(digest(filters))) {
            throw Problem.parameter("cursor", "The cursor belongs to other filters: begin without one.", null, null);
        }
        return new Cursor(position.valueStream().map(JsonNode::asText).toList());
    }

    public String text(int index) {
        return position.get(index);
    }

    /** @param type for example {@code LocalDate::parse} */
    public <T> T get(int index, Function<String, T> type) {
        try {
            return type.apply(position.get(index));
        } catch (RuntimeException e) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return Problem.parameter("cursor", "This is not a cursor that the list gave.", null, null);
    }

    private static String digest(Map<String, List<String>> filters) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Sha256.of(JSON.writeValueAsBytes(filters)))
                    .substring(0, 12);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
