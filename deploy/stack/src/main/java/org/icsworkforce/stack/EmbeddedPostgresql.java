package org.icsworkforce.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL server as a child process of this JVM, listening on loopback, user and password {@code postgres}. */
public final class EmbeddedPostgresql implements AutoCloseable {

    /** Buffers for a small machine that others use too. */
    public static final String FRUGAL = "128MB";

    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private EmbeddedPostgresql(EmbeddedPostgres server, ProcessHandle process) {
        this.server = server;
        this.process = process;
    }

    /**
     * A server whose data outlives it and survives a power cut.
     *
     * @param folder of the data; made at the first start. A server that a killed launcher left on it is stopped first
     * @param log appended to by the server itself, so that it can go on writing when this JVM is gone
     * @param buffers that it keeps pages in, as its setting has it, e.g. {@code 128MB}
     */
    public static EmbeddedPostgresql durable(Path folder, int port, Path log, String buffers) throws IOException {
        var data = new DataFolder(folder.toAbsolutePath());
        data.prepare();
        var server = builder("on", buffers)
                .setDataDirectory(data.path())
                .setCleanDataDirectory(false)
                // not in the system's temporary folder, which may be cleared while the server runs
                .setOverrideWorkingDirectory(data.binaries().toFile())
                // the owner says when to stop: after its clients, not together with them
                .setRegisterShutdownHook(false)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setPort(port)
                .start();
        data.markComplete();
        return new EmbeddedPostgresql(server, data.server().orElseThrow());
    }

    /** Stops a server that a killed launcher left running on the folder, and waits for its end. */
    public static void stopLeftOver(Path folder) throws IOException {
        new DataFolder(folder.toAbsolutePath()).stopServer();
    }

    /** A server on a free port whose data goes when it stops; fast, because it never waits for the disk. */
    public static EmbeddedPostgresql throwAway() throws IOException {
        Path folder = Files.createTempDirectory("postgresql");
        var server = builder("off", FRUGAL).setDataDirectory(folder).start();
        return new EmbeddedPostgresql(server, new DataFolder(folder).server().orElseThrow());
    }

    private static EmbeddedPostgres.Builder builder(String durability, String buffers) {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                // the library starts the server with fsync and synchronous_commit off: right for tests only
                .setServerConfig("fsync", durability)
                .setServerConfig("synchronous_commit", durability)
                .setServerConfig("full_page_writes", durability)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", buffers)
                .setServerConfig("timezone", "UTC")
                // the same order of text on every machine, whatever its locale
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    public int port() {
        return server.getPort();
    }

    /** The server's first process; it exits when the server stops for whatever reason. */
    public ProcessHandle process() {
        return process;
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
        // the library waits 5 s only, too little for the last checkpoint after a large load
        DataFolder.awaitExit(process);
    }
}
