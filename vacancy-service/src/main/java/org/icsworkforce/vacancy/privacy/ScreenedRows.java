package org.icsworkforce.vacancy.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.intake.IntakeProblem;
import org.icsworkforce.vacancy.intake.KnownLines;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.UnreadablePayload;
import org.jspecify.annotations.Nullable;

/**
 * Rows without people. By name of the property or column, or by the form of a value: what identifies an applicant or
 * employee refuses the payload as a whole; a recruiter's contact is left out, and an e-mail address within a text is
 * masked. Nothing of it is told but its place.
 */
public final class ScreenedRows implements RowReader {

    /** HM Revenue and Customs, NIM39110: neither D, F, I, Q, U, V nor O, and no prefix that is not allotted. */
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "(?i)(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?![A-Z0-9])");

    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");
    private static final Pattern NAME = Pattern.compile("(?i).*names?");
    private static final int SHORTEST_NUMBER = 9;
    private static final String REFERENCE = "/reference";
    private static final String MASK = "…";
    private static final int MAX_NAMES = 5_000;

    private final RowReader rows;
    private final Map<String, PersonalNames> names = new HashMap<>();
    private boolean headerSeen;

    public ScreenedRows(RowReader rows) {
        this.rows = rows;
    }

    /** Whether a text holds what has the form of a National Insurance number. */
    public static boolean holdsNumber(String text) {
        return mayHoldNumber(text) && NATIONAL_INSURANCE.matcher(text).find();
    }

    /** Whether what has such a name is an applicant's or employee's: of a name alone it could be a recruiter's. */
    public static boolean isIdentity(String name) {
        return PersonalNames.of(name) == PersonalNames.IDENTITY
                && !NAME.matcher(name).matches();
    }

    /** Whether a text holds an e-mail address. */
    public static boolean holdsAddress(String text) {
        return text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
    }

    /**
     * Of a record that comes by itself.
     *
     * @throws Problem {@code PERSONAL_DATA}, {@code CONTACT_DROPPED} when it names anybody: it is not taken
     */
    public static void requireNobody(ObjectNode record) {
        try {
            RawRow row = new ScreenedRows(() -> RawRow.of(0, 1, record)).next();
            if (row != null && !row.origin().notes().isEmpty()) {
                throw Problem.of(
                        IntakeProblem.CONTACT_DROPPED,
                        row.origin().notes().stream()
                                .map(note -> ProblemError.at(
                                        IntakeProblem.CONTACT_DROPPED,
                                        String.valueOf(note.pointer()),
                                        "Contacts of people are not taken: leave it out.",
                                        null,
                                        null))
                                .toList());
            }
        } catch (IOException e) {
            throw Problem.of(IntakeProblem.PERSONAL_DATA, e.getMessage());
        }
    }

    @Override
    public void passOver(KnownLines lines) {
        rows.passOver(lines);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        if (row == null) {
            return null;
        }
        List<String> contacts = new ArrayList<>();
        if (!headerSeen) {
            headerSeen = true;
            screenHeader(row);
        }
        if (!row.isReadable()) {
            return row;
        }
        screen(row.properties(), "", row, contacts);
        if (contacts.isEmpty()) {
            return row;
        }
        return row.noted(contacts.stream()
                .distinct()
                .map(pointer -> new Note(IntakeProblem.CONTACT_DROPPED, pointer))
                .toList());
    }

    /** A column is refused by its own name too, whatever the feed's map makes of it, and also when it is empty. */
    private void screenHeader(RawRow row) throws UnreadablePayload {
        List<String> header = row.origin().header();
        List<Integer> columns = IntStream.range(0, header.size())
                .filter(i -> kind(header.get(i)) == PersonalNames.IDENTITY)
                .mapToObj(i -> i + 1)
                .toList();
        if (columns.size() == 1) {
            throw refusal(1, columns.getFirst(), "Column " + columns.getFirst() + " is of people.");
        }
        if (!columns.isEmpty()) {
            String all = columns.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw refusal(1, columns.getFirst(), "Columns " + all + " are of people.");
        }
    }

    private void screen(ObjectNode object, String pointer, RawRow row, List<String> contacts) throws UnreadablePayload {
        var each = object.properties().iterator();
        while (each.hasNext()) {
            var property = each.next();
            JsonNode value = property.getValue();
            PersonalNames kind = value.isNull() ? PersonalNames.NONE : kind(property.getKey());
            if (kind == PersonalNames.NONE && isHarmless(value)) {
                continue;
            }
            String at = pointer + "/" + property.getKey();
            switch (kind) {
                case IDENTITY -> throw identity(row, at);
                case PERSON -> {
                    if (value.isContainerNode()) {
                        throw identity(row, at);
                    }
                }
                case CONTACT -> {
                    each.remove();
                    contacts.add(at);
                }
                case NONE -> {
                    JsonNode screened = screened(value, at, row, contacts);
                    if (screened != value && at.equals(REFERENCE)) {
                        // masked, those of two records would be one
                        each.remove();
                    } else if (screened != value) {
                        property.setValue(screened);
                    }
                }
            }
        }
    }

    /** Nearly all values of a large feed are: one look at their characters spares the rest. */
    private static boolean isHarmless(JsonNode value) {
        return value.isTextual()
                ? value.textValue().indexOf('@') < 0 && !mayHoldNumber(value.textValue())
                : !value.isContainerNode();
    }

    private JsonNode screened(JsonNode value, String pointer, RawRow row, List<String> contacts)
            throws UnreadablePayload {
        if (value instanceof ObjectNode nested) {
            screen(nested, pointer, row, contacts);
        } else if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode screened = screened(list.get(i), pointer, row, contacts);
                if (screened != list.get(i)) {
                    list.set(i, screened);
                }
            }
        } else if (value.isTextual()) {
            return screened(value.asText(), value, pointer, row, contacts);
        }
        return value;
    }

    private static JsonNode screened(String text, JsonNode value, String pointer, RawRow row, List<String> contacts)
            throws UnreadablePayload {
        if (holdsNumber(text)) {
            throw refusal(row.line(), null, "A value of " + pointer + " has the form of a National Insurance number.");
        }
        if (!holdsAddress(text)) {
            return value;
        }
        contacts.add(pointer);
        return TextNode.valueOf(EMAIL.matcher(text).replaceAll(MASK));
    }

    /** Two digits and one of the last letters behind them: without those the pattern need not be tried. */
    private static boolean mayHoldNumber(String text) {
        for (int i = SHORTEST_NUMBER - 1; i < text.length(); i++) {
            char last = text.charAt(i);
            if (last >= 'A' && last <= 'D' || last >= 'a' && last <= 'd') {
                int digit = text.charAt(i - 1) == ' ' ? i - 2 : i - 1;
                if (isDigit(text.charAt(digit)) && isDigit(text.charAt(digit - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static UnreadablePayload identity(RawRow row, String pointer) {
        return refusal(row.line(), null, "The property " + pointer + " is of people.");
    }

    private PersonalNames kind(String name) {
        PersonalNames known = names.get(name);
        if (known == null) {
            known = PersonalNames.of(name);
            if (names.size() < MAX_NAMES) {
                names.put(name, known);
            }
        }
        return known;
    }

    private static UnreadablePayload refusal(int line, @Nullable Integer column, String message) {
        return new UnreadablePayload(IntakeProblem.PERSONAL_DATA, message, line, column);
    }
}
