package org.icsworkforce.vacancy.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Pattern PROPERTY = Pattern.compile("\"(\\w{1,100})\"\\s*:");
    private static final Pattern NAME = Pattern.compile("(?i).*names?");
    private static final int SHORTEST_NUMBER = 9;
    private static final String REFERENCE = "/reference";
    private static final String MASK = "…";
    private static final int MAX_NAMES = 5_000;
    private static final int MOST_TOLD = 20;

    private final RowReader rows;
    private final Map<String, PersonalNames> names = new HashMap<>();

    /** Properties that are of people, and those with a value that has the form of a number of theirs. */
    private final Set<String> people = new LinkedHashSet<>();

    private final Set<String> numbers = new LinkedHashSet<>();
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
            var once = new ArrayDeque<>(List.of(RawRow.of(0, 1, record)));
            RawRow row = new ScreenedRows(once::poll).next();
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
        screen(row, contacts);
        if (!people.isEmpty() || !numbers.isEmpty()) {
            throw refusal(row);
        }
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

    /** Of a row that cannot be read its text: the payload that holds it would be kept. */
    private void screen(RawRow row, List<String> contacts) {
        if (row.isReadable()) {
            screen(row.properties(), "", contacts);
        }
        for (String text : row.isReadable() ? List.<String>of() : row.origin().cells()) {
            if (holdsNumber(text)) {
                numbers.add("line " + row.line());
            }
            if (holdsAddress(text)) {
                contacts.add("");
            }
            for (var found = PROPERTY.matcher(text); row.origin().header().isEmpty() && found.find(); ) {
                switch (kind(found.group(1))) {
                    case IDENTITY -> people.add("/" + found.group(1));
                    case CONTACT -> contacts.add("/" + found.group(1));
                    default -> {}
                }
            }
        }
    }

    private void screen(ObjectNode object, String pointer, List<String> contacts) {
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
                case IDENTITY -> people.add(at);
                case PERSON -> {
                    if (value.isContainerNode()) {
                        people.add(at);
                    }
                }
                case CONTACT -> {
                    each.remove();
                    contacts.add(at);
                }
                case NONE -> {
                    JsonNode screened = screened(value, at, contacts);
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

    private JsonNode screened(JsonNode value, String pointer, List<String> contacts) {
        if (value instanceof ObjectNode nested) {
            screen(nested, pointer, contacts);
        } else if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                JsonNode screened = screened(list.get(i), pointer, contacts);
                if (screened != list.get(i)) {
                    list.set(i, screened);
                }
            }
        } else if (value.isTextual()) {
            return screened(value.asText(), value, pointer, contacts);
        }
        return value;
    }

    private JsonNode screened(String text, JsonNode value, String pointer, List<String> contacts) {
        if (holdsNumber(text)) {
            numbers.add(pointer);
            return value;
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

    /** Nothing of the payload is taken; what else of it is of people is looked for, so that it is told at once. */
    private UnreadablePayload refusal(RawRow first) {
        try {
            RawRow row = rows.next();
            while (row != null && people.size() + numbers.size() < MOST_TOLD) {
                screen(row, new ArrayList<>());
                row = rows.next();
            }
        } catch (IOException e) {
            // it is told of when this is mended
        }
        String named = told(people, "The property %s is of people.", "The properties %s are of people.");
        String formed = told(
                numbers,
                "A value of %s has the form of a National Insurance number.",
                "Values of %s have the form of a National Insurance number.");
        return refusal(first.line(), null, (named + " " + formed).strip());
    }

    private static String told(Set<String> pointers, String one, String several) {
        return pointers.isEmpty() ? "" : (pointers.size() == 1 ? one : several).formatted(String.join(", ", pointers));
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
