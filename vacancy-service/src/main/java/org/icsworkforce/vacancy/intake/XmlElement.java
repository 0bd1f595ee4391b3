package org.icsworkforce.vacancy.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document with all that is in it. Names are local ones: a namespace may have any prefix. It remembers
 * what was read of it, so that its sender can be told what was not.
 */
public final class XmlElement {

    private static final Pattern LINE_END = Pattern.compile("\\s*[\r\n]\\s*");

    /** What documents of business say of a code beside it: of which list and language it is (UN/CEFACT CCTS). */
    private static final Pattern OF_CODES = Pattern.compile("(?:scheme|list|language|characterSet)\\w*");

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();
    private final int line;
    private final Set<String> attributesRead = new HashSet<>();
    private boolean read;
    private boolean textRead;

    /** @param line that it begins in, from 1 */
    XmlElement(String name, String namespace, Map<String, String> attributes, int line) {
        this.name = name;
        this.namespace = namespace;
        this.attributes = attributes;
        this.line = line;
    }

    public String name() {
        return name;
    }

    /** What stands in the element itself, as it is read from the document. */
    StringBuilder content() {
        return text;
    }

    List<XmlElement> children() {
        return children;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    int line() {
        return line;
    }

    public @Nullable String attribute(String name) {
        attributesRead.add(name);
        String value = attributes.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The first element at the path of names below this one. */
    public @Nullable XmlElement first(String... path) {
        return first(List.of(path), found -> true);
    }

    /** Text of the first element at the path that has any, or of this one; how its lines are broken is no part of it. */
    public @Nullable String text(String... path) {
        XmlElement found =
                first(List.of(path), element -> !element.text.toString().isBlank());
        return found == null ? null : found.inOneLine();
    }

    /** Whether the element says what the pattern is; what says something else was not read. */
    public boolean says(String name, Pattern pattern) {
        XmlElement found = named(name).stream()
                .filter(child -> pattern.matcher(child.text.toString().strip()).matches())
                .findFirst()
                .orElse(null);
        if (found != null) {
            found.read = true;
            found.textRead = true;
        }
        return found != null;
    }

    /** Those of another namespace only where none is of this element's: a medium's title is not the post's. */
    private List<XmlElement> named(String name) {
        List<XmlElement> named =
                children.stream().filter(child -> child.name.equals(name)).toList();
        List<XmlElement> own = named.stream()
                .filter(child -> child.namespace.equals(namespace))
                .toList();
        return own.isEmpty() ? named : own;
    }

    private String inOneLine() {
        textRead = true;
        return LINE_END.matcher(text.toString().strip()).replaceAll(" ");
    }

    private @Nullable XmlElement first(List<String> path, Predicate<XmlElement> wanted) {
        if (path.isEmpty()) {
            return wanted.test(this) ? this : null;
        }
        for (XmlElement child : named(path.getFirst())) {
            XmlElement found = child.first(path.subList(1, path.size()), wanted);
            if (found != null) {
                child.read = true;
                return found;
            }
        }
        return null;
    }

    /** Of all elements at the path, not the first alone. */
    public List<String> texts(String... path) {
        return all(path).stream()
                .map(XmlElement::inOneLine)
                .filter(found -> !found.isEmpty())
                .toList();
    }

    public List<XmlElement> all(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(element -> element.named(step).stream())
                    .toList();
            found.forEach(element -> element.read = true);
        }
        return found;
    }

    /** All text within, of attributes too. */
    public String whole() {
        return Stream.concat(
                        Stream.concat(attributes.values().stream(), Stream.of(text.toString())),
                        children.stream().map(XmlElement::whole))
                .collect(Collectors.joining(" "));
    }

    /** Names of the elements within that say something. */
    public Stream<String> names() {
        return children.stream()
                .filter(XmlElement::saysSomething)
                .flatMap(child -> Stream.concat(Stream.of(child.name), child.names()));
    }

    /** Paths from here of elements and attributes that say something and were not read; not of those within such. */
    public Set<String> unread() {
        var found = new TreeSet<String>();
        unread("", found);
        return found;
    }

    private void unread(String at, Set<String> found) {
        attributes.forEach((attribute, value) -> {
            if (!value.isBlank()
                    && !attributesRead.contains(attribute)
                    && !OF_CODES.matcher(attribute).matches()) {
                found.add(at + "/@" + attribute);
            }
        });
        for (XmlElement child : children) {
            if (child.read) {
                if (!child.textRead && !child.text.toString().isBlank()) {
                    found.add(at + "/" + child.name);
                }
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
