package org.icsworkforce.gateway.document;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something whole that the gateway answers with. @param etag strong, of the bytes */
public record Content(String mediaType, Buffer bytes, String etag) {

    private static final int ETAG_BYTES = 16;
    private static final int NOT_MODIFIED = 304;

    public static Content of(String mediaType, Buffer bytes) {
        return new Content(mediaType, bytes, "\"" + digest(bytes) + "\"");
    }

    static Content of(String mediaType, String text) {
        return of(mediaType, Buffer.buffer(text));
    }

    /** @throws IllegalStateException when the build has not packed it */
    static Content ofResource(String mediaType, String name) {
        return of(mediaType, Buffer.buffer(resource(name)));
    }

    static byte[] resource(String name) {
        try (var file = Content.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not packed");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    /** @param caching value of {@code Cache-Control} */
    public void send(RoutingContext context, String caching) {
        var response = context.response().putHeader("ETag", etag).putHeader("Cache-Control", caching);
        if (isKnown(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.putHeader("Content-Type", mediaType).end(bytes);
        }
    }

    private boolean isKnown(@Nullable String known) {
        return known != null
                && List.of(known.split(",")).stream()
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
    }

    private static String digest(Buffer bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
