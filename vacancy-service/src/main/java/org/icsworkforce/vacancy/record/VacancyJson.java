package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a vacancy. Its text is what is compared to tell a change, so it depends on the record alone and not
 * on how the service is configured to write JSON.
 */
final class VacancyJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new BlackbirdModule(MethodHandles::lookup))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .addMixIn(Vacancy.class, Stored.class)
            .build();

    private static final ObjectWriter WRITER = MAPPER.writerFor(Vacancy.class);
    private static final ObjectReader READER = MAPPER.readerFor(Vacancy.class);

    private VacancyJson() {}

    /** What was not said is not written down; neither is the sender's own time, which stands beside the content. */
    @JsonInclude(Include.NON_EMPTY)
    @JsonIgnoreProperties("sourceUpdatedAt")
    private interface Stored {}

    /** In UTF-8. */
    static byte[] write(Vacancy vacancy) {
        try {
            return WRITER.writeValueAsBytes(vacancy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The stored form, to look something up in it. */
    static JsonNode tree(String content) {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what this class wrote", e);
        }
    }

    /** Texts as a JSON array. */
    static String array(@Nullable String... texts) {
        try {
            return MAPPER.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
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
