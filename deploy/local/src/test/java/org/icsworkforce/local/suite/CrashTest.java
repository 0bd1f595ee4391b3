package org.icsworkforce.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.icsworkforce.local.issuer.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers under a launcher that is killed: nothing that was acknowledged is lost, nothing is left running. */
class CrashTest {

    private static final String TOPIC = "workforce.vacancy.v1";

    private final Ports ports = FreePorts.find();

    @TempDir
    Path folder;

    private Process launcher;

    @AfterEach
    void stop() throws InterruptedException {
        launcher.destroy();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ports.taken()).isEmpty();
    }

    @Test
    void killedLauncherLosesNothing() throws Exception {
        launch();
        write();
        String token = token();
        long server = pid("postgresql");

        launcher.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(server)).as("the orphan").isPresent();
        launch();

        assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(pid("postgresql")).isNotEqualTo(server);
        assertThat(rows()).isEqualTo(1);
        assertThat(durability()).isEqualTo("on");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messages()).containsExactly("kept"));
        assertThat(keyOf(token())).isEqualTo(keyOf(token));
    }

    @Test
    void killedServersComeBackUnderALauncherThatLives() throws Exception {
        launch();
        write();
        long server = pid("postgresql");
        long broker = pid("kafka");

        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        ProcessHandle.of(broker).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            assertThat(pid("postgresql")).isNotEqualTo(server);
            assertThat(pid("kafka")).isNotEqualTo(broker);
            assertThat(rows()).isEqualTo(1);
            assertThat(messages()).containsExactly("kept");
        });
    }

    private void launch() throws IOException {
        launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dworkforce.logs=" + folder.resolve("logs"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersAlone.class.getName(),
                        folder.toString(),
                        Integer.toString(ports.gateway()))
                .redirectError(Redirect.appendTo(new File("target/crash-test.log")))
                .start();
        assertThat(launcher.inputReader().readLine()).isEqualTo("ready");
    }

    private void write() throws Exception {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("create table note(text text)");
            statement.execute("insert into note values ('kept')");
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", "kept")).get();
        }
    }

    private long rows() throws Exception {
        return Long.parseLong(query("select count(*) from note where text = 'kept'"));
    }

    private String durability() throws Exception {
        return query("select current_setting('fsync')");
    }

    private String query(String sql) throws Exception {
        try (var connection = database();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection database() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgresql() + "/vacancy", "postgres", "postgres");
    }

    private List<String> messages() {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + ports.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(5)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private String token() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return new Tokens(http, ports.issuer()).accessToken("feed-RVV");
        }
    }

    /** The header names the key and the algorithm. */
    private static String keyOf(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private long pid(String part) {
        return State.read(new Home(folder).state()).orElseThrow().parts().stream()
                .filter(state -> state.name().equals(part))
                .findFirst()
                .orElseThrow()
                .process()
                .pid();
    }
}
