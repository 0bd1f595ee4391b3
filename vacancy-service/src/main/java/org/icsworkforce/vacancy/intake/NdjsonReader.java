package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. A bad line is a fault of that line; empty lines are passed over. */
public final class NdjsonReader implements RowReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private static final Pattern MARKUP = Pattern.compile("\\s*<[!?/\\p{L}].*");
    private static final Pattern TABLE = Pattern.compile("[^{}\\[\\]<]*[,;\t|][^{}\\[\\]<]*");

    /** What a string has where bytes were no UTF-8, or where somebody wrote it. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String ZEROS = "The line holds zero characters, which JSON does not have.";

    private static final String PART_OF_ARRAY =
            "The line is part of a JSON array: send an array as application/json, or one object a line with nothing between"
                    + " them.";

    private final Lines lines;
    private int index;
    private @Nullable KnownLines known;

    public NdjsonReader(InputStream payload) {
        lines = new Lines(payload);
    }

    @Override
    public void passOver(KnownLines lines) {
        known = lines;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        while (lines.advance()) {
            requireLinesOfJson();
            if (!lines.isBlank()) {
                return read(index++);
            }
        }
        return null;
    }

    /** Every line of it would be broken, each in its own way. */
    private void requireLinesOfJson() throws UnreadablePayload {
        if (lines.number() != 1) {
            return;
        }
        boolean list = lines.begins('[') && !lines.ends(']');
        if (list || lines.begins('{') && lines.ends('{')) {
            throw UnreadablePayload.at(
                    1,
                    1,
                    "The payload is one JSON text over several lines: send it as application/json, or write one object"
                            + " a line with nothing between them.");
        }
        if (lines.aheadIsNoJson()) {
            throw UnreadablePayload.at(1, 1, "The payload is no lines of JSON: " + kind(text()));
        }
    }

    private static String kind(String line) {
        if (MARKUP.matcher(line).matches()) {
            return "it begins as XML or HTML does.";
        }
        return TABLE.matcher(line).matches()
                ? "it begins as a table does. CSV is sent as text/csv."
                : "none of its first lines is an object.";
    }

    /** Jackson would take some sequences that are none. A string is made by quicker instructions than a decoder has. */
    private void requireUtf8() throws CharacterCodingException {
        if (text().indexOf(REPLACEMENT) >= 0) {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(lines.bytes(), 0, lines.length()));
        }
    }

    private String text() {
        return new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
    }

    private RawRow read(int index) throws IOException {
        if (lines.isTooLong()) {
            return RawRow.unreadable(
                    index,
                    lines.number(),
                    IntakeProblem.MALFORMED_ROW,
                    null,
                    "The line is longer than " + Lines.MAX_LENGTH + " bytes.");
        }
        long hash = known == null ? 0 : QuickHash.of(lines.bytes(), lines.length());
        if (known != null && known.passes(hash)) {
            return RawRow.PASSED;
        }
        try {
            requireUtf8();
            if (lines.beginsWithZeros()) {
                // Jackson would take it for another encoding
                return unreadable(index, IntakeProblem.MALFORMED_ROW, 1, ZEROS);
            }
            JsonNode tree = JSON.readTree(lines.bytes(), 0, lines.length());
            return tree instanceof ObjectNode properties
                    ? RawRow.of(index, lines.number(), hash, properties)
                    : unreadable(
                            index,
                            IntakeProblem.MALFORMED_ROW,
                            1,
                            tree.isArray() ? PART_OF_ARRAY : "The line is not a JSON object.");
        } catch (CharacterCodingException e) {
            return unreadable(index, IntakeProblem.INVALID_ENCODING, null, "The line is not UTF-8.");
        } catch (JacksonException e) {
            Integer column = e.getLocation() == null ? null : e.getLocation().getColumnNr();
            return unreadable(index, IntakeProblem.MALFORMED_ROW, column, why(e));
        }
    }

    private RawRow unreadable(int index, IntakeProblem problem, @Nullable Integer column, String message) {
        return RawRow.unreadable(index, lines.number(), problem, column, message)
                .asSent(text());
    }

    private String why(JacksonException failure) {
        String line = text().strip();
        if (lines.holdsReturns()) {
            return "The line holds carriage returns: end each with a line feed, one object a line.";
        }
        if (lines.holdsZeros()) {
            return ZEROS;
        }
        if (line.startsWith("[") || line.equals("]") || line.endsWith(",")) {
            return PART_OF_ARRAY;
        }
        if (failure instanceof StreamConstraintsException) {
            return "A number or text of the object is too long, or it is nested too deeply.";
        }
        if (failure instanceof JsonEOFException) {
            return "The JSON object does not end in its line: one object a line.";
        }
        if (failure instanceof MismatchedInputException) {
            return "The object names a property twice, or something stands behind it: one object a line, each property"
                    + " once.";
        }
        String message = String.valueOf(failure.getOriginalMessage());
        return "The line is not a complete JSON object: "
                + JsonBreak.of(message).told();
    }
}
