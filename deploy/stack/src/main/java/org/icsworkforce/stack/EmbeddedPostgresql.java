package org.icsworkforce.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server as a child process of this JVM, listening on loopback, user and password {@code postgres}. */
public final class EmbeddedPostgresql implements AutoCloseable {

    private final EmbeddedPostgres server;

    private EmbeddedPostgresql(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A server whose data outlives it and survives a power cut, in {@code folder}. */
    public static EmbeddedPostgresql durable(Path folder, int port) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        stopOrphan(folder);
        // the library starts the server with fsync and synchronous_commit off: right for tests only
        return new EmbeddedPostgresql(builder("on")
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start());
    }

    /** A server on a free port whose data goes when it stops; fast, because it never waits for the disk. */
    public static EmbeddedPostgresql throwAway() throws IOException {
        return new EmbeddedPostgresql(builder("off").start());
    }

    private static EmbeddedPostgres.Builder builder(String durability) {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", durability)
                .setServerConfig("synchronous_commit", durability)
                .setServerConfig("full_page_writes", durability)
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("timezone", "UTC");
    }

    /**
     * A launcher that was killed leaves its server running on the folder, and a second server would wait for it for
     * ever. The process is stopped only when its command line names this very folder.
     */
    private static void stopOrphan(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()
                || (Files.exists(commandLine) && !Files.readString(commandLine).contains(folder.toString()))) {
            return;
        }
        // SIGINT is PostgreSQL's "fast shutdown": connections are dropped, the data is left clean
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        try {
            process.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.get().destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Creates the database unless it is there. */
    public void ensureDatabase(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), "postgres", "postgres");
                var exists = connection.prepareStatement("select from pg_database where datname = ?");
                var create = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                create.execute("create database \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
