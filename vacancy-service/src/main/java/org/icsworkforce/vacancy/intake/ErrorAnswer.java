package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of JSON, unless the only one is what a service answers that has failed: whoever fetches one system's answer and
 * pushes it to this one has then no feed in his hands.
 */
public final class ErrorAnswer implements RowReader {

    /** One of them says what went wrong. */
    private static final Set<String> TELLING = Set.of(
            "error",
            "errors",
            "error_description",
            "errormessage",
            "exception",
            "fault",
            "message",
            "detail",
            "reason");

    /** What services say beside that. */
    private static final Set<String> BESIDE = Set.of(
            "code",
            "data",
            "errorcode",
            "error_code",
            "error_uri",
            "extensions",
            "instance",
            "path",
            "requestid",
            "request_id",
            "stacktrace",
            "status",
            "statuscode",
            "success",
            "timestamp",
            "title",
            "trace",
            "traceid",
            "type");

    private final RowReader rows;
    private @Nullable RawRow second;
    private boolean begun;

    public ErrorAnswer(RowReader rows) {
        this.rows = rows;
    }

    @Override
    public void passOver(KnownLines lines) {
        rows.passOver(lines);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (begun) {
            RawRow held = second;
            second = null;
            return held == null ? rows.next() : held;
        }
        begun = true;
        RawRow first = rows.next();
        if (first != null && first.isReadable() && isError(first.properties())) {
            second = rows.next();
            if (second == null) {
                throw UnreadablePayload.because(
                        "The payload is an error that a service has answered, and no feed: ask that service again.");
            }
        }
        return first;
    }

    private static boolean isError(ObjectNode object) {
        return object.propertyStream().anyMatch(property -> TELLING.contains(name(property.getKey())))
                && object.propertyStream()
                        .map(property -> name(property.getKey()))
                        .allMatch(name -> TELLING.contains(name) || BESIDE.contains(name));
    }

    private static String name(String written) {
        return written.toLowerCase(Locale.ROOT);
    }
}
