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
                if (read.contains(path) || read.stream().anyMatch(known -> known.startsWith(path + "/"))) {
                    find(property.getValue(), path, read, lists, found);
                } else if (read.stream().noneMatch(known -> path.startsWith(known + "/"))) {
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
