package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Mappings that are shipped, one file of {@code presets/} each with its source; a feed's own map stands above them. */
public enum Preset {
    ESR("esr"),
    PWR("pwr"),
    TRAC("trac"),
    NHS_JOBS("nhs-jobs"),
    NJC("njc");

    private record File(String source, Map<String, String> columns, Map<String, Map<String, String>> values) {}

    private final Mapping mapping;

    Preset(String file) {
        try (var stream =
                Objects.requireNonNull(Preset.class.getResourceAsStream("/presets/" + file + ".json"), file)) {
            File read = new JsonMapper().readValue(stream, File.class);
            mapping = new Mapping(read.columns(), read.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Mapping mapping() {
        return mapping;
    }
}
