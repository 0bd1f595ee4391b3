package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. A bad line is a fault of that line; empty lines are passed over. */
public final class NdjsonReader implements RowReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private final Lines lines;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private CharBuffer decoded = CharBuffer.allocate(1 << 12);
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
            requireNoUtf16();
            if (!lines.isBlank()) {
                return read(index++);
            }
        }
        return null;
    }

    /** Every line of it would be broken, each in its own way. */
    private void requireNoUtf16() throws UnreadablePayload {
        if (lines.number() == 1 && lines.length() >= 2) {
            int mark = (lines.bytes()[0] & 0xFF) << 8 | lines.bytes()[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) {
                throw UnreadablePayload.at(1, 1, "The text is UTF-16. Lines of JSON are UTF-8: export them so.");
            }
        }
    }

    /** Jackson would take some sequences that are none. */
    private void requireUtf8() throws CharacterCodingException {
        if (decoded.capacity() < lines.length()) {
            decoded = CharBuffer.allocate(2 * lines.length());
        }
        var result = decoder.reset().decode(ByteBuffer.wrap(lines.bytes(), 0, lines.length()), decoded.clear(), true);
        if (result.isError()) {
            result.throwException();
        }
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
        long hash = known == null ? 0 : known.hash(lines.bytes(), lines.length());
        if (known != null && known.passes(hash)) {
            return RawRow.PASSED;
        }
        try {
            requireUtf8();
            JsonNode tree = JSON.readTree(lines.bytes(), 0, lines.length());
            return tree instanceof ObjectNode properties
                    ? RawRow.of(index, lines.number(), hash, properties)
                    : RawRow.unreadable(
                            index, lines.number(), IntakeProblem.MALFORMED_ROW, 1, "The line is not a JSON object.");
        } catch (CharacterCodingException e) {
            return RawRow.unreadable(
                    index, lines.number(), IntakeProblem.INVALID_ENCODING, null, "The line is not UTF-8.");
        } catch (JacksonException e) {
            Integer column = e.getLocation() == null ? null : e.getLocation().getColumnNr();
            return RawRow.unreadable(
                    index,
                    lines.number(),
                    IntakeProblem.MALFORMED_ROW,
                    column,
                    lines.holdsReturns()
                            ? "The line holds carriage returns: end each with a line feed, one object a line."
                            : "The line is not a complete JSON object with each property once.");
        }
    }
}
