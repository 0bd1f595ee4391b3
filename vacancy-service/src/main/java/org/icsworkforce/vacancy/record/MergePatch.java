package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396: null removes, an object is merged, anything else takes the place of what was. */
final class MergePatch {

    private MergePatch() {}

    /** Changes the target and returns it. */
    static ObjectNode apply(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value instanceof ObjectNode nested) {
                JsonNode before = target.get(entry.getKey());
                var merged = before instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
                target.set(entry.getKey(), apply(merged, nested));
            } else {
                target.set(entry.getKey(), value);
            }
        });
        return target;
    }
}
