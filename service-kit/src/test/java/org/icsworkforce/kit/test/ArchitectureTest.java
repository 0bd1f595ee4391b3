package org.icsworkforce.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Whoever needs more asks first whether the new code is mechanism, and of two services (decision 61). */
    private static final int BUDGET = 6_550;

    private static final Pattern NO_CODE = Pattern.compile("\\s*(|//.*|/?\\*.*|(import|package) .*)");

    @Test
    void kitIsMechanismOnly() {
        KitRules.checkKit();
    }

    @Test
    void kitKeepsItsBudget() throws IOException {
        long lines = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                lines += Files.readAllLines(file).stream()
                        .filter(line -> !NO_CODE.matcher(line).matches())
                        .count();
            }
        }
        assertThat(lines).isBetween(1L, (long) BUDGET);
    }
}
