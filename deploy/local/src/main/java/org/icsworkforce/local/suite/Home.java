package org.icsworkforce.local.suite;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder that holds all that the local stack keeps: {@code WORKFORCE_HOME}. */
public record Home(Path root) {

    private static final long LARGE_LOG = 10L << 20;

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The copy of the jars that runs: a rebuild does not pull them away from under a running suite. */
    public Path applications() {
        return root.resolve("app");
    }

    public Path postgresql() {
        return root.resolve("postgresql");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Held by the launcher as long as it lives. */
    public Path lock() {
        return root.resolve("lock");
    }

    public Path state() {
        return root.resolve("state.json");
    }

    /** Written when the sample feeds have all been loaded. */
    public Path loaded() {
        return root.resolve("loaded");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public void create() throws IOException {
        Files.createDirectories(logs());
    }

    /** Sets large log files aside as {@code .log.1}; one generation is kept. */
    public void rotateLogs() throws IOException {
        try (var files = Files.newDirectoryStream(logs(), "*.log")) {
            for (Path log : files) {
                if (Files.size(log) > LARGE_LOG) {
                    Files.move(log, log.resolveSibling(log.getFileName() + ".1"), REPLACE_EXISTING);
                }
            }
        }
    }

    /** Deletes the copies of earlier builds. */
    public void keepOnly(Path copy) throws IOException {
        if (!copy.startsWith(applications())) {
            return;
        }
        try (var others =
                Files.newDirectoryStream(applications(), other -> Files.isDirectory(other) && !other.equals(copy))) {
            for (Path other : others) {
                delete(other);
            }
        }
    }

    /** Deletes the data and the logs; the copy of the jars stays, it holds no data. */
    public void deleteData() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var entries =
                Files.newDirectoryStream(root, entry -> !entry.equals(applications()) && !entry.equals(lock()))) {
            for (Path entry : entries) {
                delete(entry);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
