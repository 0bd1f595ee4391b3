package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What a row of JSON says and its format's reading has no use for. */
final class Unread {

    /** Where objects have the text that they stand for. */
    private static final Set<String> VALUES = Set.of("value", "@value", "name");

    private Unread() {}

    /**
     * Paths of it, without positions in lists; not of what is within such, nor of what JSON-LD says of itself.
     *
     * @param read paths that are read, with all that is below them
     * @param lists those of which each element is read; of any other list it is one, and the others are told
     */
    static Collection<String> of(JsonNode row, Set<String> read, Set<String> lists) {
        var found = new TreeSet<String>();
        find(row, "", read, lists, found);
        return found;
    }

    private static void find(JsonNode node, String at, Set<String> read, Set<String> lists, Set<String> found) {
        if (node.isArray()) {
            node.forEach(element -> find(element, at, read, lists, found));
            boolean several = node.valueStream().filter(Unread::saysSomething).count() > 1;
            if (several && !lists.contains(at)) {
                found.add(at);
            }
        }
        node.properties().forEach(property -> {
            String path = at + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            if (!property.getKey().startsWith("@") && saysSomething(property.getValue())) {
                if (isNamedElsewhere(property.getValue())
                        || read.contains(path) && hasNoValue(property.getValue(), path, read)) {
                    found.add(path);
                } else if (read.contains(path) || read.stream().anyMatch(known -> known.startsWith(path + "/"))) {
                    find(property.getValue(), path, read, lists, found);
                } else if (read.stream().noneMatch(known -> path.startsWith(known + "/"))) {
                    found.add(path);
                }
            }
        });
    }

    /** Another node of the document, by its name. */
    private static boolean isNamedElsewhere(JsonNode value) {
        return value.has("@id")
                && value.propertyStream().allMatch(property -> property.getKey().startsWith("@"));
    }

    /** An object in the place of a text, of which nothing is one. */
    private static boolean hasNoValue(JsonNode value, String path, Set<String> read) {
        return value.isObject()
                && VALUES.stream().noneMatch(value::has)
                && read.stream().noneMatch(known -> known.startsWith(path + "/"));
    }

    private static boolean saysSomething(JsonNode value) {
        return value.isContainerNode()
                ? !value.isEmpty()
                : !value.isNull() && !value.asText().isBlank();
    }
}
