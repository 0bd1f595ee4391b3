package org.icsworkforce.vacancy.written;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Texts met in real feeds: see {@code samples/SOURCES.md}. */
final class SeenTexts {

    private SeenTexts() {}

    /** The rows behind the header, as many cells each. */
    static List<String[]> of(String file) {
        try (InputStream in = SeenTexts.class.getResourceAsStream("/samples/nhs-jobs/" + file)) {
            List<String[]> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
            int width = rows.getFirst().length;
            return rows.stream().skip(1).map(row -> Arrays.copyOf(row, width)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
