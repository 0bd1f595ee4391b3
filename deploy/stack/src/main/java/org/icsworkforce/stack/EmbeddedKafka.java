package org.icsworkforce.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker (KRaft, broker and controller in one) in this JVM, listening on loopback, logs in a folder. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * A broker for tests: what it has acknowledged survives its process, not a power cut.
     *
     * @param port of the broker; 0 takes a free one
     * @param controllerPort of the controller, likewise
     */
    public static EmbeddedKafka start(Path folder, int port, int controllerPort) throws Exception {
        return start(folder, port, controllerPort, Map.of());
    }

    /** A broker that forces what it acknowledges to the disk, because there is no second one that holds it too. */
    public static EmbeddedKafka durable(Path folder, int port, int controllerPort) throws Exception {
        return start(
                folder,
                port,
                controllerPort,
                Map.of(
                        "log.flush.interval.messages",
                        "1",
                        // after a crash the broker waits until its own registration, of before, has lapsed
                        "broker.session.timeout.ms",
                        "3000",
                        "broker.heartbeat.interval.ms",
                        "500"));
    }

    private static EmbeddedKafka start(Path folder, int port, int controllerPort, Map<String, String> more)
            throws Exception {
        int broker = port == 0 ? freePort() : port;
        int controller = controllerPort == 0 ? freePort() : controllerPort;
        Files.createDirectories(folder);
        format(folder);
        var settings = settings(folder, broker, controller);
        settings.putAll(more);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, broker);
    }

    private static Properties settings(Path folder, int broker, int controller) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controller),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // longer than any topic keeps its events: a stack that rests for a month goes on where it was
                Map.entry("offsets.retention.minutes", "129600"),
                // the default takes 128 MiB of heap
                Map.entry("log.cleaner.dedupe.buffer.size", "10485760"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2")));
        return settings;
    }

    private static void format(Path folder) throws Exception {
        var formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NODE)
                .setClusterId(clusterId(folder))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(true);
        formatter.addDirectory(folder.toString());
        formatter.run();
    }

    private static String clusterId(Path folder) throws IOException {
        Path file = folder.resolve("meta.properties");
        if (!Files.exists(file)) {
            return Uuid.randomUuid().toString();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.getProperty("cluster.id");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
