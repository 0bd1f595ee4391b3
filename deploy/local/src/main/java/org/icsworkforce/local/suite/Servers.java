package org.icsworkforce.local.suite;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.icsworkforce.local.issuer.Issuer;
import org.icsworkforce.stack.EmbeddedPostgresql;
import org.icsworkforce.stack.Topics;

/** The three parts that the services stand on. PostgreSQL and the issuer are ready when their start returns. */
final class Servers {

    static final String POSTGRESQL = "postgresql";

    private static final List<String> DATABASES = List.of("vacancy", "retention", "campaign");

    private Servers() {}

    /** @param applications folder for what speeds up later starts */
    static List<Part> of(Home home, Path applications, Ports ports) {
        return List.of(
                new Postgresql(home, ports.postgresql()),
                new Kafka(home, applications, ports),
                new LocalIssuer(ports.issuer()));
    }

    private record Postgresql(Home home, int port) implements Part {

        @Override
        public String name() {
            return POSTGRESQL;
        }

        @Override
        public Running start() throws Exception {
            var server =
                    EmbeddedPostgresql.durable(home.postgresql(), port, home.log(name()), EmbeddedPostgresql.FRUGAL);
            DATABASES.forEach(server::ensureDatabase);
            // also after a crash: the library holds a lock on the folder, and nobody could start a server on it again
            var end = server.process().onExit().thenRun(server::close);
            return new Running(server.process(), end, server::close);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    private record Kafka(Home home, Path applications, Ports ports) implements Part {

        @Override
        public String name() {
            return "kafka";
        }

        @Override
        public int port() {
            return ports.kafka();
        }

        @Override
        public Running start() throws IOException {
            String classPath = System.getProperty("java.class.path");
            var logging = "-Dworkforce.logs=" + home.logs();
            return new ChildJvm("192m", applications.resolve("broker.jsa"), List.of(logging), home.log(name()))
                    .start(
                            classPath,
                            List.of(
                                    Broker.class.getName(),
                                    home.kafka().toString(),
                                    Integer.toString(ports.kafka()),
                                    Integer.toString(ports.kafkaController())),
                            Map.of());
        }

        /** With its topics. */
        @Override
        public boolean isReady() throws InterruptedException {
            // asked first: the client that makes the topics would wait for a broker that is not there
            try (var socket = new Socket("127.0.0.1", port())) {
                Topics.load().create("127.0.0.1:" + ports.kafka());
                return true;
            } catch (IOException | ExecutionException e) {
                return false;
            }
        }
    }

    private record LocalIssuer(int port) implements Part {

        @Override
        public String name() {
            return "issuer";
        }

        @Override
        public Running start() throws Exception {
            return Running.inside(Issuer.start(port)::close);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }
}
