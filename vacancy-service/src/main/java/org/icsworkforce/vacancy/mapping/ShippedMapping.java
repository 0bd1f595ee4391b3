package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code presets/}.
 *
 * @param source where the words come from, and which of them nobody has verified
 * @param constants null where the rows of such a system have nothing in common
 */
record ShippedMapping(
        String source,
        Map<String, String> columns,
        Map<String, Map<String, String>> values,
        @Nullable Map<String, String> constants) {

    /** @param name without folder and {@code .json} */
    static ShippedMapping read(String name) {
        try (var stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("presets/" + name + ".json"),
                name)) {
            return JsonMapper.builder().build().readValue(stream, ShippedMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mapping mapping() {
        return new Mapping(columns, values, null, null, constants == null ? Map.of() : constants);
    }
}
