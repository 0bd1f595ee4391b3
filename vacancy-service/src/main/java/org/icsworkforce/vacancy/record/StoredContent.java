package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The stored form of a vacancy, of which only is read what an answer does not tell as it is stored. */
final class StoredContent {

    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] content;
    private final @Nullable RawJson[] properties = new RawJson[VacancyFields.count()];
    private @Nullable JsonNode sourceValues;

    StoredContent(byte[] content) {
        this.content = content;
        try (JsonParser parser = JSON.createParser(content)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                int begin = (int) parser.currentTokenLocation().getByteOffset();
                if (value.isStructStart()) {
                    parser.skipChildren();
                } else {
                    parser.finishToken();
                }
                properties[VacancyFields.place(name)] = new RawJson(
                        content, begin, (int) parser.currentLocation().getByteOffset());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the store holds what VacancyJson wrote", e);
        }
    }

    /** Of the field of that place; null where it was not said. */
    @Nullable
    RawJson property(int place) {
        return properties[place];
    }

    private @Nullable RawJson property(String name) {
        return properties[VacancyFields.place(name)];
    }

    /** A property that is a text; null where it was not said. */
    @Nullable
    String text(String name) {
        RawJson property = property(name);
        if (property == null) {
            return null;
        }
        String json = property.getValue();
        return json.indexOf('\\') < 0
                ? json.substring(1, json.length() - 1)
                : VacancyJson.tree(json).textValue();
    }

    /** A property that is a number; null where it was not said. */
    @Nullable
    BigDecimal number(String name) {
        RawJson property = property(name);
        return property == null ? null : new BigDecimal(property.getValue());
    }

    /** What the sender wrote where a map put a code; null where none did. */
    @Nullable
    String sourceValue(String pointer) {
        RawJson written = property("sourceValues");
        if (written == null) {
            return null;
        }
        if (sourceValues == null) {
            sourceValues = VacancyJson.tree(written.getValue());
        }
        return sourceValues.path(pointer).textValue();
    }

    Vacancy vacancy() {
        return VacancyJson.read(content);
    }
}
