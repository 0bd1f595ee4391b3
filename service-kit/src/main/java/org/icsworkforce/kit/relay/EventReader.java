package org.icsworkforce.kit.relay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents 1.0 in the binary mode of the Kafka binding. */
@ApplicationScoped
class EventReader {

    private static final String TYPE_PREFIX = "org.icsworkforce.";

    private final ObjectReader json;

    EventReader(ObjectMapper mapper) {
        // producers may add fields at any time: a consumer reads those that it knows
        this.json = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Null when the type is none that the projection reads. */
    <T> @Nullable Received<T> read(ConsumerRecord<String, byte[]> message, Projection<T> projection)
            throws UnreadableEvent {
        String type = header(message, "ce_type");
        if (!type.startsWith(TYPE_PREFIX)
                || !projection.subscription().types().contains(type.substring(TYPE_PREFIX.length()))) {
            return null;
        }
        String subject = header(message, "ce_subject");
        try {
            T data = json.readValue(
                    message.value() == null ? new byte[0] : message.value(),
                    projection.subscription().shape());
            if (data == null) {
                throw new UnreadableEvent("NO_CONTENT");
            }
            return new Received<>(
                    message,
                    new Event<>(
                            type.substring(TYPE_PREFIX.length()),
                            subject,
                            version(header(message, "ce_id"), subject),
                            Instant.parse(header(message, "ce_time")),
                            data));
        } catch (JacksonException e) {
            throw new UnreadableEvent("MALFORMED_CONTENT");
        } catch (DateTimeParseException e) {
            throw new UnreadableEvent("MALFORMED_TIME");
        } catch (IOException e) {
            throw new UnreadableEvent("UNREADABLE_CONTENT");
        }
    }

    private static long version(String id, String subject) throws UnreadableEvent {
        if (!id.startsWith(subject + "/")) {
            throw new UnreadableEvent("MALFORMED_ID");
        }
        try {
            return Long.parseLong(id.substring(subject.length() + 1));
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("MALFORMED_ID");
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) throws UnreadableEvent {
        Header header = message.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("MISSING_" + name.toUpperCase(java.util.Locale.ROOT));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
