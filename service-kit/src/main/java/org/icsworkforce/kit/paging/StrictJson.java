package org.icsworkforce.kit.paging;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/**
 * Reads JSON as it stands: no text for numbers or the reverse, no property twice, nothing after the end, dates as in a
 * query, and no zero character, which PostgreSQL has no text with.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** After Quarkus, whose dates are more lenient. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        for (var type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            mapper.coercionConfigFor(type).setCoercion(CoercionInputShape.String, Fail);
        }
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, Fail)
                .setCoercion(CoercionInputShape.Float, Fail)
                .setCoercion(CoercionInputShape.Boolean, Fail);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.registerModule(new SimpleModule("plain values")
                .addDeserializer(String.class, new PlainText())
                .addDeserializer(LocalDate.class, new Plain<>(LocalDate.class, PlainDate::date))
                .addDeserializer(YearMonth.class, new Plain<>(YearMonth.class, PlainDate::month))
                .addDeserializer(Instant.class, new Plain<>(Instant.class, PlainDate::instant)));
    }

    private static final class PlainText extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = super.deserialize(json, context);
            if (text.indexOf('\0') >= 0) {
                throw context.weirdStringException(text, String.class, "zero character");
            }
            return text;
        }
    }

    private static final class Plain<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> read;

        Plain(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString("");
            try {
                return read.apply(text);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, handledType(), "no date");
            }
        }
    }
}
