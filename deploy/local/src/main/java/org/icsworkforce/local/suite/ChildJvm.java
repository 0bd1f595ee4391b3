package org.icsworkforce.local.suite;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM beside the launcher's, {@link Tether tethered} to it.
 *
 * @param heap the largest heap, as the JVM's option has it, e.g. {@code 192m}
 * @param archive of classes: written when the child first ends cleanly, later starts take half of the time
 * @param options more of the JVM's own
 * @param log gets both output streams, and keeps on getting them when the launcher is gone
 */
record ChildJvm(String heap, Path archive, List<String> options, Path log) {

    /**
     * Six JVMs share a small machine: the quick compiler only (half the processor time of a start, and enough for what
     * one person asks), a heap that begins small instead of with all that it may have, and what of it is not used for a
     * while goes back to the system.
     */
    private static final List<String> FRUGAL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms16m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:cds=off",
            "-Xlog:aot=off",
            "--enable-native-access=ALL-UNNAMED");

    /** The first clean end also writes the archive of classes. */
    private static final long STOP_SECONDS = 40;

    /**
     * @param classPath with the tether in it
     * @param words the main class, and its arguments
     * @param environment added to the launcher's own
     */
    Part.Running start(String classPath, List<String> words, Map<String, String> environment) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.addAll(FRUGAL);
        command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, Tether.class.getName()));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new Part.Running(process.toHandle(), process.onExit(), () -> stop(process));
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
