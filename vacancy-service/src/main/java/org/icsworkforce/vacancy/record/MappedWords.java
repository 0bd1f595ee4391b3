package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a record that its feed's map has replaced, as they stand beside its content: {@code [[property, word, code]]},
 * each once, positions within lists left out. The function {@code vacancy_mapped} makes the same of a content.
 */
final class MappedWords {

    private static final Pattern POSITION = Pattern.compile("/\\d+");

    private MappedWords() {}

    /** Null when nothing was replaced. */
    static @Nullable String of(Vacancy vacancy, byte[] content) {
        if (vacancy.sourceValues().isEmpty()) {
            return null;
        }
        JsonNode record = VacancyJson.tree(new String(content, StandardCharsets.UTF_8));
        var words = new TreeSet<String>();
        vacancy.sourceValues().forEach((pointer, written) -> {
            // a sender may carry along what it likes
            JsonNode code = pointer.startsWith("/") ? record.at(pointer) : MissingNode.getInstance();
            words.add(VacancyJson.array(
                    POSITION.matcher(pointer).replaceAll(""), written, code.isValueNode() ? code.asText() : null));
        });
        return words.toString();
    }
}
