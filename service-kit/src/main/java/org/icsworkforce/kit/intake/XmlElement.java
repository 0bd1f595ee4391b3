package org.icsworkforce.kit.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document with all that is in it. Names are local ones: a namespace may have any prefix.
 *
 * @param text of the element itself, without that of its children
 * @param line that it begins in, from 1
 */
public record XmlElement(
        String name, Map<String, String> attributes, StringBuilder text, List<XmlElement> children, int line) {

    static XmlElement begin(String name, Map<String, String> attributes, int line) {
        return new XmlElement(name, attributes, new StringBuilder(), new ArrayList<>(), line);
    }

    public @Nullable String attribute(String name) {
        String value = attributes.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The first element at the path of names below this one. */
    public @Nullable XmlElement first(String... path) {
        return all(path).stream().findFirst().orElse(null);
    }

    /** Text of the first element at the path that has any. */
    public @Nullable String text(String... path) {
        return all(path).stream()
                .map(found -> found.text().toString().strip())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(null);
    }

    public List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(element -> element.children().stream())
                    .filter(child -> child.name().equals(step))
                    .toList();
        }
        return found;
    }
}
