package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a record that its feed's map has replaced, as they stand beside it: {@code [[property, word, code]]}, each
 * once, positions within lists left out. The function {@code vacancy_mapped} makes the same of a vacancy's content.
 */
public final class MappedWords {

    private static final Pattern POSITION = Pattern.compile("/\\d+");

    private MappedWords() {}

    /**
     * Null when nothing was replaced.
     *
     * @param sourceValues what was written, by pointer
     * @param code that the record has at a pointer; null where it has none
     */
    public static @Nullable String of(Map<String, String> sourceValues, Function<String, @Nullable String> code) {
        if (sourceValues.isEmpty()) {
            return null;
        }
        var words = new TreeSet<String>();
        sourceValues.forEach((pointer, written) -> {
            ArrayNode word = JsonNodeFactory.instance.arrayNode();
            words.add(word.add(POSITION.matcher(pointer).replaceAll(""))
                    .add(written)
                    .add(code.apply(pointer))
                    .toString());
        });
        return words.toString();
    }
}
