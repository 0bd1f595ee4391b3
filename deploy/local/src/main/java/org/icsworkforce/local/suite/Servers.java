package org.icsworkforce.local.suite;

import java.util.List;
import org.icsworkforce.local.issuer.Issuer;
import org.icsworkforce.stack.EmbeddedKafka;
import org.icsworkforce.stack.EmbeddedPostgresql;
import org.icsworkforce.stack.Topics;

/** The three parts that the services stand on. Each is ready when its start returns. */
final class Servers {

    static final String POSTGRESQL = "postgresql";

    private static final List<String> DATABASES = List.of("vacancy", "retention", "campaign");

    private Servers() {}

    static List<Part> of(Home home, Ports ports) {
        return List.of(
                new Postgresql(home, ports.postgresql()), new Kafka(home, ports), new LocalIssuer(ports.issuer()));
    }

    private record Postgresql(Home home, int port) implements Part {

        @Override
        public String name() {
            return POSTGRESQL;
        }

        @Override
        public Running start() throws Exception {
            var server = EmbeddedPostgresql.durable(home.postgresql(), port, home.log(name()));
            DATABASES.forEach(server::ensureDatabase);
            return new Running(server.process(), server.process().onExit(), server::close);
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    private record Kafka(Home home, Ports ports) implements Part {

        @Override
        public String name() {
            return "kafka";
        }

        @Override
        public int port() {
            return ports.kafka();
        }

        @Override
        public Running start() throws Exception {
            var broker = EmbeddedKafka.durable(home.kafka(), ports.kafka(), ports.kafkaController());
            Topics.load().create(broker.bootstrapServers());
            return Running.inside(broker::close);
        }

        @Override
        public boolean isReady() {
            return true;
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
