package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/**
 * The stored form of a vacancy. Its text is what is compared to tell a change, so it depends on the record alone and not
 * on how the service is configured to write JSON.
 */
final class VacancyJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final ObjectReader READER = MAPPER.readerFor(Vacancy.class);

    private VacancyJson() {}

    /** In UTF-8. */
    static byte[] write(Vacancy vacancy) {
        return StoredForm.of(vacancy);
    }

    /** The stored form, to look something up in it. */
    static JsonNode tree(String content) {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what this class wrote", e);
        }
    }

    static Vacancy read(byte[] content) {
        try {
            return READER.readValue(content);
        } catch (IOException e) {
            throw new IllegalStateException("the store holds what this class wrote", e);
        }
    }

    static Vacancy read(String content) {
        try {
            return READER.readValue(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what this class wrote", e);
        }
    }
}
