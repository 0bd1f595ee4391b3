package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON array of objects, read one element at a time and never whole; or one object, which is the only row. Broken
 * syntax leaves nothing to trust behind it, so the payload as a whole is unreadable.
 */
public final class JsonReader implements RowReader {

    private static final int MAX_ROW = 1 << 20;

    /** What is read into a row is looked through by methods that call themselves. */
    private static final int MAX_DEPTH = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_ROW)
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Bounded parser;
    private final @Nullable String within;
    private boolean begun;
    private boolean array;
    private boolean nested;
    private int index;

    public JsonReader(InputStream payload) {
        this(payload, null);
    }

    /** @param within name of the property of one object whose array holds the rows, if the object has it */
    public JsonReader(InputStream payload, @Nullable String within) {
        this.within = within;
        try {
            parser = new Bounded(JSON.createParser((InputStream) new WithoutFill(payload)));
        } catch (IOException e) {
            throw new IllegalStateException("making a parser reads nothing", e);
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            JsonToken token = parser.nextRow();
            if (!begun) {
                begun = true;
                array = token == JsonToken.START_ARRAY;
                if (array) {
                    token = parser.nextRow();
                } else if (token == JsonToken.START_OBJECT && within != null) {
                    return first(within);
                }
            } else if (!array && token != null) {
                throw broken("There is something behind the object: several rows are an array, or one object a line.");
            }
            if (array && token == JsonToken.END_ARRAY) {
                finish();
                return null;
            }
            return token == null ? end() : row(token);
        } catch (JacksonException e) {
            throw broken(e.getLocation() == null ? parser.currentLocation() : e.getLocation(), why(e));
        } catch (CharConversionException e) {
            throw broken(JsonBreak.NOT_UTF_8.told());
        }
    }

    /** Goes into the array where the object has it; else the object is the row. */
    private @Nullable RawRow first(String within) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        ObjectNode whole = JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(within)) {
                array = true;
                nested = true;
                return next();
            }
            whole.set(name, JSON.readTree(parser));
        }
        return RawRow.of(index++, line, whole);
    }

    private void finish() throws IOException {
        while (nested && parser.nextRow() == JsonToken.FIELD_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            throw broken("There is something behind the rows.");
        }
    }

    private @Nullable RawRow end() throws UnreadablePayload {
        if (array) {
            throw broken("The array is not closed.");
        }
        return null;
    }

    private RawRow row(JsonToken token) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        int column = parser.currentTokenLocation().getColumnNr();
        if (token != JsonToken.START_OBJECT && !array) {
            throw broken("The payload is neither an array nor an object.");
        }
        JsonNode element = JSON.readTree(parser);
        return element instanceof ObjectNode properties
                ? RawRow.of(index++, line, properties)
                : RawRow.unreadable(index++, line, IntakeProblem.MALFORMED_ROW, column, "The element is not an object.")
                        .asSent(String.valueOf(element));
    }

    private String why(JacksonException failure) {
        String message = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof StreamConstraintsException) {
            return "A number or text is too long, or the JSON is nested too deeply.";
        }
        return !begun && message.startsWith("Unexpected character ('<'")
                ? "The payload is no JSON: it begins as XML or HTML does."
                : JsonBreak.of(message).told();
    }

    private UnreadablePayload broken(String message) {
        return broken(parser.currentLocation(), message);
    }

    private static UnreadablePayload broken(JsonLocation place, String message) {
        return UnreadablePayload.at(place.getLineNr(), place.getColumnNr(), message);
    }

    /** Gives up a row that is too long before it fills the memory. */
    private static final class Bounded extends JsonParserDelegate {

        private long begin;

        Bounded(JsonParser parser) {
            super(parser);
        }

        @Nullable
        JsonToken nextRow() throws IOException {
            begin = position();
            return nextToken();
        }

        @Override
        public @Nullable JsonToken nextToken() throws IOException {
            JsonToken token = delegate.nextToken();
            if (position() - begin > MAX_ROW) {
                JsonLocation place = currentLocation();
                throw UnreadablePayload.at(
                        place.getLineNr(), place.getColumnNr(), "A row is longer than " + MAX_ROW + " bytes.");
            }
            return token;
        }

        private long position() {
            JsonLocation place = delegate.currentLocation();
            return Math.max(place.getByteOffset(), place.getCharOffset());
        }
    }
}
