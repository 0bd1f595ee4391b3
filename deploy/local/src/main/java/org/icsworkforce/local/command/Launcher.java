package org.icsworkforce.local.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.icsworkforce.local.suite.Home;
import org.icsworkforce.local.suite.Ports;

/** Entry point of {@code ./run}. Exit codes: 0 done, 1 not done, 2 wrong command line. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) throws InterruptedException {
        try {
            var arguments = Arguments.parse(words);
            var home = new Home(Path.of(System.getenv("WORKFORCE_HOME")));
            return switch (arguments.command()) {
                case START -> new Start(home, applications(), Ports.of(System.getenv()), Clock.systemUTC()).run();
                case STOP -> new Stop(home).run();
                case STATUS -> new Status(home).run(arguments.has("--json"));
                case RESET -> new Reset(home).run(arguments.has("--yes"));
                case LOGS -> new Logs(home).run(arguments.operands(), arguments.has("-f") || arguments.has("--follow"));
                case TOKEN -> new Token(home).run(arguments.operands().getFirst());
            };
        } catch (Arguments.Misused e) {
            System.err.println(e.getMessage() + "\n\n" + help());
            return 2;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println(e);
            return 1;
        }
    }

    /** The folder of the jar that this class was loaded from: the services' copies lie beside it. */
    private static Path applications() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0])
                .toAbsolutePath()
                .getParent();
    }

    private static String help() {
        try (var text = Launcher.class.getResourceAsStream("/help.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
