package org.icsworkforce.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Jackson could not read, in words that quote no more of the body than the value at fault. */
final class JsonFaults {

    private static final Pattern COERCED = Pattern.compile("Cannot coerce \\w+ value \\(\"?(.*?)\"?\\) to `");

    private JsonFaults() {}

    static ProblemError error(JsonProcessingException fault) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown ->
                ProblemError.at(
                        GeneralProblem.UNKNOWN_PROPERTY,
                        pointer(unknown),
                        "There is no property \"" + bounded(unknown.getPropertyName()) + "\" here.",
                        null,
                        unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList());
            case MismatchedInputException trailing
            when trailing.getOriginalMessage().startsWith("Trailing token") -> malformed(trailing);
            case MismatchedInputException wrong -> invalid(wrong);
            case JsonMappingException wrong when !wrong.getPath().isEmpty() -> invalid(wrong);
            default -> malformed(fault);
        };
    }

    private static ProblemError invalid(JsonMappingException fault) {
        Class<?> target = fault instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        // an enum's words are those that Jackson reads
        Object allowed = target != null && target.isEnum()
                ? new JsonMapper().<JsonNode>valueToTree(target.getEnumConstants())
                : target == null ? null : typeName(target);
        return ProblemError.at(
                GeneralProblem.INVALID_VALUE,
                pointer(fault),
                "The value cannot be read as " + (target == null ? "what is documented" : typeName(target)) + ".",
                isUnechoed(fault) ? null : received(fault),
                allowed);
    }

    /** Of a value of the wrong JSON type, Jackson keeps only what its message says. */
    private static @Nullable String received(JsonMappingException fault) {
        if (fault instanceof InvalidFormatException wrong && wrong.getValue() != null) {
            return wrong.getValue().toString();
        }
        var coerced = COERCED.matcher(fault.getOriginalMessage());
        return coerced.lookingAt() ? coerced.group(1) : null;
    }

    private static ProblemError malformed(JsonProcessingException fault) {
        var place = fault.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return ProblemError.at(GeneralProblem.MALFORMED_BODY, "", "The body is not JSON" + where + ".", null, null);
    }

    private static String pointer(JsonMappingException fault) {
        var pointer = new StringBuilder();
        for (var step : fault.getPath()) {
            String name = step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(bounded(name).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static boolean isUnechoed(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFrom() instanceof Class<?> type
                        ? type
                        : step.getFrom().getClass())
                .anyMatch(type -> type.isAnnotationPresent(Unechoed.class));
    }

    private static String typeName(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "BigDecimal", "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            case "LocalDate" -> "a date (2026-10-31)";
            case "YearMonth" -> "a month (2026-10)";
            case "Instant", "OffsetDateTime" -> "an instant (2026-10-31T12:00:00Z)";
            case "Period" -> "a period of days, weeks or months (P1D)";
            case "UUID" -> "a UUID";
            case "List", "Set", "ArrayList" -> "a list";
            default -> type.isEnum() ? "one of the allowed values" : "an object";
        };
    }

    private static String bounded(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
