package org.icsworkforce.vacancy.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Payloads that lie under {@code samples/}. */
final class Samples {

    private Samples() {}

    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        return file("samples/" + file);
    }

    /** @param file below the test's resources */
    static byte[] file(String file) {
        try (InputStream in = Samples.class.getResourceAsStream("/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
