package org.icsworkforce.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part did not come up; the message says which, its last complaints, and where to read the rest. */
public final class PartFailed extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int COMPLAINTS = 4;

    PartFailed(String part, String what, Path log, @Nullable Throwable cause) {
        super(part + " " + what + (cause == null ? "" : ": " + cause) + ". See " + log + lastComplaints(log), cause);
    }

    private static String lastComplaints(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var complaints = lines.filter(PartFailed::isComplaint).toList();
            return complaints.subList(Math.max(0, complaints.size() - COMPLAINTS), complaints.size()).stream()
                    .map(line -> "\n  " + line)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            return ""; // it had not said anything yet
        }
    }

    private static boolean isComplaint(String line) {
        return line.contains(" ERROR ") || line.contains(" FATAL") || line.startsWith("Caused by:");
    }
}
