package org.icsworkforce.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Sets events aside that a consumer cannot read. The letter says where the event stands and why it was refused; it does
 * not repeat the content, which may be anything.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String TOPIC = "workforce.dead-letter.v1";

    private final Sender sender;
    private final RelayMeters meters;

    DeadLetters(Sender sender, RelayMeters meters) {
        this.sender = sender;
        this.meters = meters;
    }

    void add(ConsumerRecord<String, byte[]> message, String consumer, String reason) {
        var letter = new ProducerRecord<String, byte[]>(TOPIC, message.key(), null);
        header(letter, "source-topic", message.topic());
        header(letter, "source-partition", Integer.toString(message.partition()));
        header(letter, "source-offset", Long.toString(message.offset()));
        header(letter, "consumer", consumer);
        header(letter, "reason", reason);
        sender.deliver(List.of(letter));
        meters.setAside(consumer, reason);
        LOG.warnf(
                "event set aside consumer=%s topic=%s partition=%d offset=%d reason=%s",
                consumer, message.topic(), message.partition(), message.offset(), reason);
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
