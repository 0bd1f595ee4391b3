package org.icsworkforce.kit.paging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** The types that a query parameter may be declared with besides text and lists of text. */
enum ParameterType {
    WHOLE_NUMBER("a whole number", Long::valueOf, long.class, Long.class),
    INTEGER("a whole number", Integer::valueOf, int.class, Integer.class),
    DECIMAL("a number", PlainDecimal::parse, BigDecimal.class),
    DATE("a date (2026-10-31)", PlainDate::date, LocalDate.class),
    MONTH("a month (2026-10)", PlainDate::month, YearMonth.class),
    INSTANT("an instant (2026-10-31T12:00:00Z)", PlainDate::instant, Instant.class),
    ID("a UUID", UUID::fromString, UUID.class),
    TRUTH("true or false", ParameterType::truth, boolean.class, Boolean.class);

    private static final int LONGEST = 200;

    private final String words;
    private final Function<String, Object> read;
    private final List<Class<?>> types;

    ParameterType(String words, Function<String, Object> read, Class<?>... types) {
        this.words = words;
        this.read = read;
        this.types = List.of(types);
    }

    static Optional<ProblemError> fault(String name, String value, Class<?> type) {
        if (type.isEnum()) {
            return Constants.find(type, value).isPresent()
                    ? Optional.empty()
                    : Optional.of(error(name, "one of those allowed", value, type.getEnumConstants()));
        }
        if (type == List.class && value.isBlank()) {
            // the framework would leave it out, as if nothing had been asked
            return Optional.of(error(name, "there", value, null));
        }
        return Stream.of(values())
                .filter(candidate -> candidate.types.contains(type))
                .findFirst()
                .filter(candidate -> !candidate.reads(value))
                .map(candidate -> error(name, candidate.words, value, null));
    }

    private boolean reads(String value) {
        try {
            return value.length() <= LONGEST && read.apply(value) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static ProblemError error(String name, String words, String value, @Nullable Object allowed) {
        return ProblemError.of(GeneralProblem.INVALID_VALUE, name, "The value is not " + words + ".", value, allowed);
    }

    private static Object truth(String value) {
        return Map.of("true", true, "false", false).get(value);
    }
}
