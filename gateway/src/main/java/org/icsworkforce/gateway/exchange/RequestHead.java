package org.icsworkforce.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the request line and headers are sound enough to be routed by.
 *
 * <p>Services decode and normalise paths, the gateway routes by the path as it was sent: a path that the two could
 * read differently ({@code /v1/vacancies/../../q}) is refused, not repaired.
 */
public final class RequestHead {

    static final int MAX_TARGET = 8 * 1024;
    static final int MAX_HEADERS = 16 * 1024;
    private static final int HEADER_SEPARATORS = 4;

    /** Of a request line, of which each character is one byte. */
    private static final Pattern NOT_ASCII = Pattern.compile("[\\x80-\\xFF]");

    /** What is wrong, most basic first. */
    public enum Fault {
        TARGET_TOO_LONG,
        HEADERS_TOO_LARGE,
        TARGET_INVALID,
        HOST_MISSING,
        AUTHORIZATION_REPEATED,
        TRANSFER_ENCODING_UNKNOWN
    }

    private RequestHead() {}

    public static Optional<Fault> fault(HttpServerRequest request) {
        if (request.uri().length() > MAX_TARGET) {
            return Optional.of(Fault.TARGET_TOO_LONG);
        }
        if (size(request) > MAX_HEADERS) {
            return Optional.of(Fault.HEADERS_TOO_LARGE);
        }
        if (!isValid(request.uri()) || !isUnambiguous(request.path())) {
            return Optional.of(Fault.TARGET_INVALID);
        }
        if (request.authority() == null) {
            return Optional.of(Fault.HOST_MISSING);
        }
        if (request.headers().getAll("Authorization").size() > 1) {
            return Optional.of(Fault.AUTHORIZATION_REPEATED);
        }
        String encoding = request.getHeader("Transfer-Encoding");
        return encoding == null || encoding.equalsIgnoreCase("chunked")
                ? Optional.empty()
                : Optional.of(Fault.TRANSFER_ENCODING_UNKNOWN);
    }

    /**
     * The target as services are asked. Bytes that should have been percent-encoded, which most clients send as they are typed
     * ({@code ?q=café}), can be read in one way only.
     */
    public static String target(HttpServerRequest request) {
        return NOT_ASCII.matcher(request.uri()).replaceAll(sent -> "%%%02X"
                .formatted((int) sent.group().charAt(0)));
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + HEADER_SEPARATORS;
        }
        return size;
    }

    private static boolean isValid(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    static boolean isUnambiguous(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.contains("//")) {
            return false;
        }
        for (String segment : path.split("/")) {
            String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
            int parameters = plain.indexOf(';');
            String name = parameters < 0 ? plain : plain.substring(0, parameters);
            if (name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
