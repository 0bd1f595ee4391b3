package org.icsworkforce.vacancy.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document with all that is in it. Names are local ones: a namespace may have any prefix.
 *
 * @param text of the element itself, without that of its children
 * @param line that it begins in, from 1
 * @param asked names of children that somebody has looked for
 */
public record XmlElement(
        String name,
        Map<String, String> attributes,
        StringBuilder text,
        List<XmlElement> children,
        int line,
        Set<String> asked) {

    static XmlElement begin(String name, Map<String, String> attributes, int line) {
        return new XmlElement(name, attributes, new StringBuilder(), new ArrayList<>(), line, new HashSet<>());
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
        return texts(path).stream().findFirst().orElse(null);
    }

    public List<String> texts(String... path) {
        return all(path).stream()
                .map(found -> found.text().toString().strip())
                .filter(found -> !found.isEmpty())
                .toList();
    }

    /** All text within, of attributes too. */
    public String whole() {
        return Stream.concat(
                        Stream.concat(attributes.values().stream(), Stream.of(text.toString())),
                        children.stream().map(XmlElement::whole))
                .collect(Collectors.joining(" "));
    }

    public List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found.forEach(element -> element.asked.add(step));
            found = found.stream()
                    .flatMap(element -> element.children().stream())
                    .filter(child -> child.name().equals(step))
                    .toList();
        }
        return found;
    }

    /** Paths from here of elements that say something and that nobody has looked for; not of those within such. */
    public Set<String> unread() {
        var found = new TreeSet<String>();
        unread("", found);
        return found;
    }

    private void unread(String at, Set<String> found) {
        for (XmlElement child : children) {
            if (asked.contains(child.name)) {
                child.unread(at + "/" + child.name, found);
            } else if (child.saysSomething()) {
                found.add(at + "/" + child.name);
            }
        }
    }

    private boolean saysSomething() {
        return !text.toString().isBlank()
                || attributes.values().stream().anyMatch(value -> !value.isBlank())
                || children.stream().anyMatch(XmlElement::saysSomething);
    }
}
