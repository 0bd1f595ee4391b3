package org.icsworkforce.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.icsworkforce.stack.EmbeddedKafka;
import org.icsworkforce.stack.EmbeddedPostgresql;
import org.icsworkforce.stack.Topics;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Kafka, one of each per JVM and really running, with a fresh database for every start of the service
 * and the key that {@link Tokens} signs with. Use: {@code @QuarkusTest @QuarkusTestResource(TestStack.class)}. Topics
 * and what is in them stay for the whole JVM, so tests use ids of their own.
 */
public class TestStack implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Servers servers;

    private record Servers(EmbeddedPostgresql postgresql, EmbeddedKafka kafka) {}

    @Override
    public Map<String, String> start() {
        Servers running = running();
        String database = "test_" + DATABASES.incrementAndGet();
        running.postgresql().ensureDatabase(database);
        return Map.of(
                // with the sweep, every few seconds: a test of it need not wait an hour
                "workforce.intake.expiry-every",
                "PT1S",
                "quarkus.datasource.jdbc.url",
                running.postgresql().jdbcUrl(database),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "kafka.bootstrap.servers",
                running.kafka().bootstrapServers(),
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER);
    }

    /** For a test that looks into the topics itself. */
    public static String bootstrapServers() {
        return running().kafka().bootstrapServers();
    }

    private static synchronized Servers running() {
        if (servers == null) {
            servers = launch();
        }
        return servers;
    }

    private static Servers launch() {
        try {
            Path folder = Files.createTempDirectory("test-kafka");
            ClassLoader loader = TestStack.class.getClassLoader();
            var kafka = CompletableFuture.supplyAsync(() -> {
                Thread.currentThread().setContextClassLoader(loader);
                try {
                    EmbeddedKafka broker = EmbeddedKafka.start(folder, 0, 0);
                    Topics.load().create(broker.bootstrapServers());
                    return broker;
                } catch (Exception e) {
                    throw new IllegalStateException("Kafka did not start", e);
                }
            });
            var postgresql = EmbeddedPostgresql.throwAway();
            var launched = new Servers(postgresql, kafka.join());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                launched.kafka().close();
                launched.postgresql().close();
                delete(folder);
            }));
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // what is left of a temporary folder does no harm
        }
    }

    @Override
    public void stop() {
        // the servers serve the next start as well; the shutdown hook stops them
    }
}
