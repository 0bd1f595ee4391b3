package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * A file of {@code presets/}.
 *
 * @param source where the words come from, and which of them nobody has verified
 */
record ShippedMapping(String source, Map<String, String> columns, Map<String, Map<String, String>> values) {

    /** @param name without folder and {@code .json} */
    static Mapping read(String name) {
        try (var stream = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("presets/" + name + ".json"),
                name)) {
            var file = JsonMapper.builder().build().readValue(stream, ShippedMapping.class);
            return new Mapping(file.columns(), file.values(), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
