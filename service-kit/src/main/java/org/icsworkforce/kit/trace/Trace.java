package org.icsworkforce.kit.trace;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The trace that this thread works for: 32 hexadecimal digits, as in W3C Trace Context. Log lines carry it as {@code
 * traceId}, changes and runs keep it, and events hand it on, so that a fact can be followed back to its request.
 */
public final class Trace {

    private static final String KEY = "traceId";
    private static final Pattern PARENT = Pattern.compile(
            "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-.{0,200})?");

    private Trace() {}

    public static @Nullable String current() {
        Object trace = MDC.get(KEY);
        return trace == null ? null : trace.toString();
    }

    /** From here on, this thread works for that trace; null for none. */
    public static void enter(@Nullable Object trace) {
        if (trace == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, trace);
        }
    }

    /** Until it is closed, this thread works for that trace; null for none. */
    public static Scope within(@Nullable String trace) {
        Object before = MDC.get(KEY);
        enter(trace);
        return () -> enter(before);
    }

    /** The end of the work for a trace. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** The trace id of a {@code traceparent}; null when there is none or it is not as the recommendation says. */
    public static @Nullable String of(@Nullable String parent) {
        if (parent == null) {
            return null;
        }
        var matcher = PARENT.matcher(parent);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
