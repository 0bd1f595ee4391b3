package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One suite for all tests, started when the first of them asks for it, with the sample feeds in it. */
public final class LocalSuite {

    /** Another one lets two checkouts be tested at once. */
    static final int PORT = Integer.getInteger("e2e.port", 18_080);

    private static final Duration START = Duration.ofMinutes(10);
    private static final Path REPOSITORY =
            Path.of(System.getProperty("repository")).toAbsolutePath().normalize();
    private static final Path TARGET = REPOSITORY.resolve("deploy/e2e/target");
    private static final Path HOME = TARGET.resolve("home");

    private static LocalSuite shared;

    private Process launcher;

    private LocalSuite() {}

    public static synchronized LocalSuite running() throws IOException, InterruptedException {
        if (shared == null) {
            var suite = new LocalSuite();
            // what an earlier, broken test run has left
            assertThat(suite.command("reset", "--yes").waitFor()).as("reset").isZero();
            Runtime.getRuntime().addShutdownHook(new Thread(suite::end));
            suite.start();
            shared = suite;
        }
        return shared;
    }

    void start() throws IOException {
        launcher = command();
        await().atMost(START).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("the suite did not start: see " + TARGET.resolve("run.log"));
            }
            var state = state();
            // the script hands its process over to the launcher; the file of a killed one may still lie there
            assertThat(state.path("launcher").path("pid").asLong()).isEqualTo(launcher.pid());
            assertThat(state.path("ready").asBoolean()).as("the suite is ready").isTrue();
        });
    }

    /** As {@code kill -9} does it. */
    void killLauncher() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
    }

    private void end() {
        try {
            launcher.destroy();
            launcher.waitFor(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts {@code ./run} with the words; what it says goes to {@code run.log}. */
    private Process command(String... words) throws IOException {
        var command = new ArrayList<>(List.of(REPOSITORY.resolve("run").toString()));
        command.addAll(List.of(words));
        Files.createDirectories(TARGET);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(TARGET.resolve("run.log").toFile()));
        builder.environment().put("WORKFORCE_HOME", HOME.toString());
        builder.environment().put("WORKFORCE_PORT", Integer.toString(PORT));
        // a checker reads more in a minute than a person would
        builder.environment().put("GATEWAY_LIMIT_INTERACTIVE", "6000");
        return builder.start();
    }

    /** Somebody who types in the repository's folder, and whose {@code ./run} means this suite. */
    Process shell(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(REPOSITORY.toFile())
                .redirectError(Redirect.appendTo(TARGET.resolve("run.log").toFile()));
        builder.environment().put("WORKFORCE_HOME", HOME.toString());
        return builder.start();
    }

    public static Path file(String path) {
        return REPOSITORY.resolve(path);
    }

    /** What the part has written to its standard output. */
    static Path log(String part) {
        return HOME.resolve("logs").resolve(part + ".log");
    }

    /** The answer of {@code ./run status --json}. */
    JsonNode status() throws IOException {
        var builder = new ProcessBuilder(REPOSITORY.resolve("run").toString(), "status", "--json")
                .redirectError(Redirect.appendTo(TARGET.resolve("run.log").toFile()));
        builder.environment().put("WORKFORCE_HOME", HOME.toString());
        return new ObjectMapper().readTree(builder.start().getInputStream());
    }

    public ProcessHandle process(String name) {
        return ProcessHandle.of(part(name).path("process").path("pid").asLong()).orElseThrow();
    }

    /** How often the launcher has put it up again. */
    public int restarts(String name) {
        return part(name).path("restarts").asInt();
    }

    public boolean isReady(String name) {
        return part(name).path("condition").asText().equalsIgnoreCase("ready");
    }

    private static JsonNode part(String name) {
        for (JsonNode part : state().path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new IllegalArgumentException("no part " + name);
    }

    /** Every process that works in or on this suite's home, whoever started it. */
    static List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(LocalSuite::belongs).toList();
    }

    private static boolean belongs(ProcessHandle process) {
        return commandLine(process)
                .filter(line -> line.contains(HOME.toString()))
                .isPresent();
    }

    private static Optional<String> commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file))
                    : process.info().commandLine();
        } catch (IOException e) {
            return Optional.empty(); // it ended while we looked
        }
    }

    /** The launcher's own state file: quicker to ask than the command. */
    private static JsonNode state() {
        Path file = HOME.resolve("state.json");
        try {
            return Files.exists(file)
                    ? new ObjectMapper().readTree(file.toFile())
                    : new ObjectMapper().createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
