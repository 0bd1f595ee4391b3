package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one row, read with a check each. A property that is absent, null or blank is not said: every reader
 * answers null for it, and nothing is ever put in its place. What is wrong becomes a fault of the row, and the reader
 * answers null, so that one pass finds every fault.
 */
public final class Fields {

    private static final Pattern LIST_SEPARATOR = Pattern.compile("[;|]");
    private static final int MAX_LIST = 100;

    private final ObjectNode node;
    private final String path;
    private final String shape;
    private final RowFaults faults;
    private final Set<String> known;

    Fields(ObjectNode node, String path, RowFaults faults) {
        this(node, path, path, faults);
    }

    /** @param shape the path without positions in lists: the objects of a list have the same properties */
    private Fields(ObjectNode node, String path, String shape, RowFaults faults) {
        this.node = node;
        this.path = path;
        this.shape = shape;
        this.faults = faults;
        this.known = faults.sent(shape, node);
    }

    /** What the sender wrote where a code was put in its place, by pointer. */
    public Map<String, String> sourceValues() {
        return faults.sourceValues();
    }

    /** Notes what the sender wrote where the subject knows the code for it. */
    public void replaced(String name, String written) {
        faults.replaced(pointer(name), written);
    }

    /** Says which record the row is about, for its report. */
    public void identify(@Nullable String reference) {
        faults.identify(reference);
    }

    /** Whether the row was found wrong so far. */
    public boolean hasErrors() {
        return faults.hasErrors();
    }

    public @Nullable String text(String name, int maxLength) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode()) {
            return invalid(name, value, "a text");
        }
        String text = Shown.strip(Shown.plain(value.asText()));
        if (text.length() > maxLength) {
            return invalid(name, value, "at most " + maxLength + " characters");
        }
        if (!Shown.isStorable(text)) {
            return invalid(name, value, "a text without control characters and unpaired surrogates");
        }
        if (Hint.isError(text)) {
            faults.error(GeneralProblem.INVALID_VALUE, pointer(name), text, "a text", Hint.MEND);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    public @Nullable Integer integer(String name, int min, int max) {
        BigDecimal value = decimal(name, 0, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        return value == null ? null : value.intValueExact();
    }

    /** A plain decimal with a point: no thousands separator, no exponent, at most {@code scale} places. */
    public @Nullable BigDecimal decimal(String name, int scale, BigDecimal min, BigDecimal max) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        String text = PlainNumber.text(node);
        if (!PlainDecimal.matches(text)) {
            String range = PlainNumber.range(scale, min, max);
            faults.error(GeneralProblem.INVALID_VALUE, pointer(name), shown(node), range, Hint.ofNumber(text));
            return null;
        }
        BigDecimal value = PlainNumber.placed(new BigDecimal(text).stripTrailingZeros(), scale);
        if (value.scale() > scale || value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            return invalid(name, node, PlainNumber.range(scale, min, max));
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    public @Nullable Boolean flag(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        return switch (node.asText().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> invalid(name, node, List.of("true", "false"));
        };
    }

    public @Nullable LocalDate date(String name) {
        return parsed(name, PlainDate::date);
    }

    public @Nullable YearMonth month(String name) {
        return parsed(name, PlainDate::month);
    }

    public @Nullable Instant instant(String name) {
        return parsed(name, PlainDate::instant);
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> values) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        String text = node.asText().strip();
        for (E value : values.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        return invalid(
                name,
                node,
                Arrays.stream(values.getEnumConstants()).map(Enum::name).toList());
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse) {
        JsonNode node = value(name);
        if (node == null || faults.hasDoubts() && faults.doubts(pointer(name))) {
            return null;
        }
        try {
            return parse.apply(node.asText().strip());
        } catch (DateTimeException e) {
            faults.error(
                    GeneralProblem.INVALID_VALUE,
                    pointer(name),
                    shown(node),
                    e.getMessage(),
                    Hint.ofDay(shown(node).strip()));
            return null;
        }
    }

    /** The nested object, null when it is not said. */
    public @Nullable Fields object(String name) {
        JsonNode value = value(name);
        if (value instanceof ObjectNode nested) {
            return nested.isEmpty() ? null : new Fields(nested, pointer(name), shape + "/" + name, faults);
        }
        return value == null ? null : invalid(name, value, "an object");
    }

    /** The nested objects; empty when they are not said. */
    public List<Fields> objects(String name) {
        JsonNode value = value(name);
        var objects = new ArrayList<Fields>();
        if (value instanceof ArrayNode array && array.size() <= MAX_LIST) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof ObjectNode nested) {
                    objects.add(new Fields(nested, pointer(name) + "/" + i, shape + "/" + name, faults));
                } else {
                    invalid(name + "/" + i, array.get(i), "an object");
                }
            }
        } else if (value != null) {
            invalid(name, value, "a list of at most " + MAX_LIST + " objects");
        }
        return objects;
    }

    /** A list of texts; in CSV one cell with {@code ;} or {@code |} between them. Empty when it is not said. */
    public List<String> texts(String name, int maxLength) {
        JsonNode value = value(name);
        var texts = new ArrayList<String>();
        if (value == null) {
            return texts;
        }
        Stream<String> parts = value instanceof ArrayNode array
                ? array.valueStream().map(item -> item.isTextual() ? item.asText() : "")
                : LIST_SEPARATOR.splitAsStream(value.asText());
        parts.map(Shown::plain).map(String::strip).forEach(texts::add);
        if (texts.size() > MAX_LIST
                || texts.stream()
                        .anyMatch(text -> text.isEmpty() || text.length() > maxLength || !Shown.isStorable(text))) {
            invalid(name, value, "a list of at most " + MAX_LIST + " texts of 1 to " + maxLength + " characters");
            texts.clear();
        }
        return texts;
    }

    /** Texts by name; empty when they are not said. */
    public Map<String, String> map(String name, int maxLength) {
        JsonNode value = value(name);
        var map = new TreeMap<String, String>();
        if (value instanceof ObjectNode object
                && object.size() <= MAX_LIST
                && object.valueStream().allMatch(text -> isText(text, maxLength))) {
            object.properties()
                    .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        } else if (value != null) {
            invalid(name, value, "an object of at most " + MAX_LIST + " texts of at most " + maxLength + " characters");
        }
        return map;
    }

    private static boolean isText(JsonNode value, int maxLength) {
        return value.isTextual() && value.asText().length() <= maxLength && Shown.isStorable(value.asText());
    }

    /** A text that names the record or its kind; what stands for nothing, such as null or n/a, does not. */
    public @Nullable String name(String name, int maxLength) {
        String text = text(name, maxLength);
        if (text == null) {
            return required(name, null);
        }
        String hint = Hint.ofName(text);
        if (hint != null) {
            faults.error(GeneralProblem.INVALID_VALUE, pointer(name), text, "a text", hint);
        }
        return hint == null ? text : null;
    }

    /** Adds a fault unless the value is said. */
    public <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && value(name) == null) {
            faults.error(GeneralProblem.MISSING_VALUE, pointer(name), null, null, null);
        }
        return value;
    }

    /** Adds an error that only the subject can see. */
    public void error(
            ProblemCode code, String name, @Nullable Object received, @Nullable Object allowed, @Nullable String hint) {
        faults.error(code, pointer(name), received == null ? null : received.toString(), allowed, hint);
    }

    /** Adds a warning: the row is taken nevertheless. */
    public void warning(ProblemCode code, String name, @Nullable Object received, @Nullable String hint) {
        faults.warning(code, pointer(name), received == null ? null : received.toString(), hint);
    }

    private <T> @Nullable T invalid(String name, JsonNode received, Object allowed) {
        faults.error(GeneralProblem.INVALID_VALUE, pointer(name), shown(received), allowed, null);
        return null;
    }

    private static String shown(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = node.get(name);
        if (value != null) {
            known.add(name);
        }
        boolean unsaid = value == null || value.isNull() || value.isTextual() && Shown.isUnsaid(value.textValue());
        return unsaid ? null : value;
    }

    private String pointer(String name) {
        return path + "/" + name;
    }
}
