package org.icsworkforce.local.suite;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A service as a child JVM.
 *
 * @param tether the jar with {@link Tether} and nothing else
 * @param jar the runnable jar of the packaged service
 * @param heap the largest heap, as the JVM's option has it, e.g. {@code 192m}
 * @param options more of the JVM; the later of two wins
 * @param log gets both output streams, and keeps on getting them when the launcher is gone
 * @param environment added to the launcher's own
 */
public record Service(
        HttpClient http,
        String name,
        int port,
        Path tether,
        Path jar,
        String heap,
        List<String> options,
        Path log,
        Map<String, String> environment)
        implements Part {

    @Override
    public Running start() throws IOException {
        Attributes manifest = manifest();
        // what the JVM takes from the manifest only under -jar
        Stream<String> opens = Stream.of(manifest.getValue("Add-Opens").split(" "))
                .map(opened -> "--add-opens=" + opened + "=ALL-UNNAMED");
        var all = Stream.concat(opens, options.stream()).toList();
        var child = new ChildJvm(heap, jar.resolveSibling("classes.jsa"), all, log);
        String classPath = tether + File.pathSeparator + jar;
        return child.start(classPath, List.of(manifest.getValue(Attributes.Name.MAIN_CLASS)), environment);
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
}
