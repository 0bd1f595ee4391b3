package org.icsworkforce.local.suite;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * A service as a child JVM.
 *
 * @param tether the jar with {@link Tether} and nothing else
 * @param jar the runnable jar of the packaged service
 * @param options of the JVM
 * @param log gets both output streams, and keeps on getting them when the launcher is gone
 * @param environment added to the launcher's own
 */
public record Service(
        HttpClient http,
        String name,
        int port,
        Path tether,
        Path jar,
        List<String> options,
        Path log,
        Map<String, String> environment)
        implements Part {

    /** The first clean end also writes the archive of classes. */
    private static final long STOP_SECONDS = 40;

    @Override
    public Running start() throws IOException {
        var builder = new ProcessBuilder(command())
                .directory(jar.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new Running(process.toHandle(), process.onExit(), () -> stop(process));
    }

    private List<String> command() throws IOException {
        Attributes manifest = manifest();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        // what the JVM takes from the manifest only under -jar
        for (String opened : manifest.getValue("Add-Opens").split(" ")) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED");
        }
        command.add("-cp");
        command.add(tether + File.pathSeparator + jar);
        command.add(Tether.class.getName());
        command.add(manifest.getValue(Attributes.Name.MAIN_CLASS));
        return command;
    }

    private Attributes manifest() throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes();
        }
    }

    @Override
    public boolean isReady() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
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
