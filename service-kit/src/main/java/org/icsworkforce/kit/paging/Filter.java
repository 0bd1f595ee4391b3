package org.icsworkforce.kit.paging;

import java.time.DateTimeException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A condition on one column, read from one query parameter. */
public record Filter<T>(Operator operator, List<T> values) {

    private static final int MOST_VALUES = 500;
    private static final int LONGEST = 8000;

    /** For codes: equality and lists. */
    public static final Set<Operator> CODE = EnumSet.of(Operator.EQ, Operator.IN);

    /** For amounts and dates. */
    public static final Set<Operator> RANGE = EnumSet.allOf(Operator.class);

    /**
     * @param texts what was sent, once per occurrence of the parameter; all of them must hold
     * @param type reads a value, throwing a problem or anything when it cannot
     * @throws Problem {@code INVALID_VALUE} naming the parameter
     */
    public static <T> List<Filter<T>> read(
            String parameter, @Nullable List<String> texts, Function<String, T> type, Set<Operator> allowed) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(text -> read(parameter, text, type, allowed))
                        .toList();
    }

    public static <T> Filter<T> read(String parameter, String text, Function<String, T> type, Set<Operator> allowed) {
        Operator operator = Operator.of(text);
        if (!allowed.contains(operator) || text.length() > LONGEST) {
            throw Problem.parameter(
                    parameter,
                    "The filter cannot be used here.",
                    text,
                    allowed.stream().map(Operator::prefix).toList());
        }
        String rest = text.startsWith(operator.prefix())
                ? text.substring(operator.prefix().length())
                : text;
        List<String> parts =
                operator == Operator.IN ? Stream.of(rest.split(",")).distinct().toList() : List.of(rest);
        if (parts.size() > MOST_VALUES) {
            throw Problem.parameter(parameter, "Too many values.", parts.size(), MOST_VALUES);
        }
        return new Filter<>(
                operator,
                parts.stream().map(part -> value(parameter, part, type)).toList());
    }

    private static <T> T value(String parameter, String text, Function<String, T> type) {
        String form = null;
        // PostgreSQL has no text with a zero character
        if (!text.isBlank() && text.indexOf('\0') < 0) {
            try {
                return type.apply(text.strip());
            } catch (Problem e) {
                throw e;
            } catch (DateTimeException e) {
                form = e.getMessage();
            } catch (RuntimeException e) {
                // falls through: whatever the reason, the caller has sent a value that cannot be read
            }
        }
        throw Problem.parameter(parameter, "The value cannot be read.", text, form);
    }

    /** {@code column >= ?} and the like; adds the values to {@code arguments} in the order of the question marks. */
    public String condition(String column, List<? super T> arguments) {
        arguments.addAll(values);
        return operator == Operator.IN
                ? values.stream().map(value -> "?").collect(Collectors.joining(", ", column + " in (", ")"))
                : column + " " + operator.sql() + " ?";
    }

    /** Whether a value satisfies it, as {@link #condition} says in SQL. */
    public static <T extends Comparable<? super T>> boolean admits(Filter<T> filter, T value) {
        T bound = filter.values().getFirst();
        return switch (filter.operator()) {
            case EQ, IN -> filter.values().contains(value);
            case GTE -> value.compareTo(bound) >= 0;
            case LTE -> value.compareTo(bound) <= 0;
            case GT -> value.compareTo(bound) > 0;
            case LT -> value.compareTo(bound) < 0;
        };
    }
}
