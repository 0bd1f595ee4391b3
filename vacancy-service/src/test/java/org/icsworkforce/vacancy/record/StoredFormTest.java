package org.icsworkforce.vacancy.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against what Jackson writes of the record by itself: a component that the writer forgets is missed here. */
class StoredFormTest {

    private static final ObjectMapper BY_ITSELF = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .addMixIn(Vacancy.class, Stored.class)
            .build();

    private static final Set<String> ALWAYS = Set.of("reference", "level", "organisation", "title", "status");
    private static final List<String> TEXTS =
            List.of("RVV-1", "Band 5 \"Nurse\" \\ Ward\n3", "Crèche £ – 👩‍⚕️ \u2028", "\u0001", "</script>");
    private static final double SAID = 0.6;

    private final Random random = new Random(7);

    @JsonInclude(Include.NON_EMPTY)
    @JsonIgnoreProperties("sourceUpdatedAt")
    private interface Stored {}

    @Test
    void isWhatJacksonWritesByItselfAndIsReadBack() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            var vacancy = (Vacancy) any(Vacancy.class, i == 0 ? 1 : SAID);
            byte[] stored = StoredForm.of(vacancy);
            assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo(BY_ITSELF.writeValueAsString(vacancy));
            assertThat(VacancyJson.read(stored)).isEqualTo(vacancy.updatedAt(null));
        }
    }

    /** @param said how probably a component that may be null is not */
    private Object any(Type type, double said) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? Map.of("/staffGroup", text(), "/pay/grade", text())
                    : many(generic.getActualTypeArguments()[0], said);
        }
        var raw = (Class<?>) type;
        if (raw.isRecord()) {
            return record(raw, said);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        return switch (raw.getSimpleName()) {
            case "String" -> text();
            case "int", "Integer" -> random.nextInt(1, 10_000);
            case "Boolean" -> random.nextBoolean();
            case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(-99_999, 9_999_999), random.nextInt(5));
            case "LocalDate" -> LocalDate.of(1900, 1, 1).plusDays(random.nextInt(90_000));
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L);
            default -> throw new IllegalArgumentException(raw.getName());
        };
    }

    private List<Object> many(Type type, double said) {
        int least = said == 1 ? 1 : 0;
        return IntStream.range(0, random.nextInt(least, 4))
                .mapToObj(i -> {
                    try {
                        return any(type, said);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private Object record(Class<?> type, double said) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            boolean whole = type == Vacancy.class
                    ? ALWAYS.contains(components[i].getName())
                    : components[i].getType().isPrimitive() || type == Vacancy.Alias.class;
            if (whole || random.nextDouble() < said) {
                values[i] = any(components[i].getGenericType(), said);
            }
        }
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
