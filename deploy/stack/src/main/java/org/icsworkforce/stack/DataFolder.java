package org.icsworkforce.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The data folder of a PostgreSQL server: who runs on it, and whether it was ever completely made. */
record DataFolder(Path path) {

    private static final long STOP_SECONDS = 30;

    /** Stops a server that was left running here, and clears away a folder whose making was cut short. */
    void prepare() throws IOException {
        Files.createDirectories(path.getParent());
        stopServer();
        if (Files.exists(path) && !Files.exists(marker())) {
            try (var files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    void stopServer() throws IOException {
        server().ifPresent(DataFolder::stop);
    }

    /** To be called when a server has answered on this folder for the first time. */
    void markComplete() throws IOException {
        if (!Files.exists(marker())) {
            Files.createFile(marker());
        }
    }

    /** Where the server's own files are unpacked to. */
    Path binaries() {
        return path.resolveSibling(path.getFileName() + ".server");
    }

    /** Beside the folder: the server wants nothing in it that is not its own. */
    private Path marker() {
        return path.resolveSibling(path.getFileName() + ".complete");
    }

    /**
     * The server that runs on this folder. A process counts only when its command line names the folder: its number
     * may have gone to somebody else since the file was written.
     */
    Optional<ProcessHandle> server() throws IOException {
        Path file = path.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).filter(this::runsHere);
    }

    private boolean runsHere(ProcessHandle process) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(commandLine)
                    ? Files.readString(commandLine).contains(path.toString())
                    : process.info().commandLine().orElse(path.toString()).contains(path.toString());
        } catch (IOException e) {
            return false; // it ended while we looked
        }
    }

    /** PostgreSQL's "fast shutdown": connections are dropped, the data is left clean. */
    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitExit(process);
    }

    static void awaitExit(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
