package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What a row of JSON says and its format's reading has no use for. */
final class Unread {

    private Unread() {}

    /**
     * Paths of it, without positions in lists; not of what is within such, nor of what JSON-LD says of itself.
     *
     * @param read paths that are read, with all that is below them
     */
    static Collection<String> of(JsonNode row, Set<String> read) {
        var found = new TreeSet<String>();
        find(row, "", read, found);
        return found;
    }

    private static void find(JsonNode node, String at, Set<String> read, Set<String> found) {
        if (node.isArray()) {
            node.forEach(element -> find(element, at, read, found));
        }
        node.properties().forEach(property -> {
            String path = at + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            if (!property.getKey().startsWith("@") && saysSomething(property.getValue()) && !read.contains(path)) {
                if (read.stream().anyMatch(known -> known.startsWith(path + "/"))) {
                    find(property.getValue(), path, read, found);
                } else {
                    found.add(path);
                }
            }
        });
    }

    private static boolean saysSomething(JsonNode value) {
        return value.isContainerNode()
                ? !value.isEmpty()
                : !value.isNull() && !value.asText().isBlank();
    }
}
