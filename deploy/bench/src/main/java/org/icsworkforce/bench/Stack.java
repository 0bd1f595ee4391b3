package org.icsworkforce.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.icsworkforce.local.issuer.Issuer;
import org.icsworkforce.local.issuer.Tokens;
import org.icsworkforce.local.suite.Part;
import org.icsworkforce.local.suite.Service;
import org.icsworkforce.stack.EmbeddedKafka;
import org.icsworkforce.stack.EmbeddedPostgresql;
import org.icsworkforce.stack.Topics;

/** The servers, with the durable settings of {@code ./run}, and packaged services as processes of their own. */
final class Stack implements AutoCloseable {

    private static final String DATABASE = "vacancy";
    /** What the launcher leaves out on a small machine: the optimising compiler, and a heap that stays. */
    private static final List<String> SERVER = List.of("-XX:TieredStopAtLevel=4", "-XX:-AutoCreateSharedArchive");

    /** What a server of this size is given. */
    private static final String BUFFERS = "2GB";

    private static final long START_SECONDS = 120;

    private final Path home;
    private final Path repository;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final EmbeddedPostgresql postgresql;
    private final EmbeddedKafka kafka;
    private final int issuer = freePort();

    Stack(Path home, Path repository) throws Exception {
        this.home = home;
        this.repository = repository;
        Files.createDirectories(home);
        postgresql = EmbeddedPostgresql.durable(home.resolve("postgresql"), freePort(), postgresqlLog(), BUFFERS);
        running.push(postgresql);
        postgresql.ensureDatabase(DATABASE);
        kafka = EmbeddedKafka.durable(home.resolve("kafka"), 0, 0);
        running.push(kafka);
        Topics.load().create(kafka.bootstrapServers());
        running.push(Issuer.start(issuer));
        try (var connection = connect();
                var settings = connection.createStatement()) {
            // it would strike one side or the other: Settling vacuums between the rounds instead
            settings.execute("alter system set autovacuum = off");
            settings.execute("select pg_reload_conf()");
        }
    }

    /** A packaged service that runs. */
    record Process(ProcessHandle handle, int port) {

        String url() {
            return "http://127.0.0.1:" + port;
        }

        /** As an orderly shutdown does it; returns when it has ended. */
        void end() {
            handle.destroy();
            handle.onExit().join();
        }
    }

    /** vacancy-service in 256 MiB, that makes no rounds; what its collector does is told in {@link #collectorLog}. */
    Process vacancyService() throws Exception {
        // feeds that are measured all hold the same rows: whoever looks for links finds nothing but links
        return vacancyService(Duration.ofDays(1));
    }

    /** The same, that makes its rounds as it does anywhere else. */
    Process vacancyServiceWithRounds() throws Exception {
        return vacancyService(Duration.ofSeconds(1));
    }

    private Process vacancyService(Duration rounds) throws Exception {
        return start(
                "vacancy-service",
                "256m",
                List.of("-Xlog:gc:file=" + collectorLog() + ":uptime"),
                Map.of(
                        "DATABASE_URL",
                        postgresql.jdbcUrl(DATABASE),
                        "DATABASE_USER",
                        "postgres",
                        "DATABASE_PASSWORD",
                        "postgres",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka.bootstrapServers(),
                        "WORKFORCE_ROUNDS_EVERY",
                        rounds.toString()));
    }

    Path postgresqlLog() {
        return home.resolve("postgresql.log");
    }

    Path collectorLog() {
        return home.resolve("vacancy-service.gc");
    }

    /** The gateway in front of something that answers for vacancy-service, with limits that are never reached. */
    Process gateway(String vacancyServiceUrl) throws Exception {
        return start(
                "gateway",
                "128m",
                List.of(),
                Map.of("VACANCY_SERVICE_URL", vacancyServiceUrl, "GATEWAY_LIMIT_INTERACTIVE", "100000000"));
    }

    private Process start(String name, String heap, List<String> options, Map<String, String> settings)
            throws Exception {
        int port = freePort();
        var environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("OIDC_ISSUER", Issuer.url(issuer));
        environment.put("WORKFORCE_DEVELOPMENT_ISSUER", "true");
        var all = new ArrayList<>(options);
        all.add("-Xms" + heap);
        all.addAll(SERVER);
        var service = new Service(
                http,
                name,
                port,
                repository.resolve("deploy/local/target/local-tether.jar"),
                repository.resolve(name).resolve("target/quarkus-app/quarkus-run.jar"),
                heap,
                all,
                home.resolve(name + ".log"),
                environment);
        Part.Running started = service.start();
        running.push(started.stop()::run);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!service.isReady()) {
            if (System.nanoTime() > end || started.exit().isDone()) {
                throw new IOException(name + " did not start; see its log in " + home);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new Process(started.process(), port);
    }

    /** @param service that is asked, or what stands before it */
    Api api(Process service) {
        return new Api(http, service.url(), new Tokens(http, issuer));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgresql.jdbcUrl(DATABASE), "postgres", "postgres");
    }

    CpuTime postgresqlTime() {
        return CpuTime.ofFamily(postgresql.process());
    }

    Path home() {
        return home;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends it together with the stack, the latest first. */
    void closeWith(AutoCloseable more) {
        running.push(more);
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        http.close();
    }
}
