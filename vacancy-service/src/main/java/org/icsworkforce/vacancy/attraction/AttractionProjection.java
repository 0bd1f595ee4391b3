package org.icsworkforce.vacancy.attraction;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.relay.Event;
import org.icsworkforce.kit.relay.Projection;
import org.icsworkforce.kit.relay.Subscriber;
import org.icsworkforce.kit.relay.Subscription;

/** Notes what the campaign service found out about a hire; every version stays. */
@ApplicationScoped
class AttractionProjection implements Projection<HireAttributed> {

    private static final Subscription<HireAttributed> SUBSCRIPTION =
            new Subscription<>("vacancy-service/attraction", HireAttributed.class, Set.of("hire.attributed.v1"));

    private final Subscriber subscriber;

    AttractionProjection(Subscriber subscriber) {
        this.subscriber = subscriber;
    }

    @Incoming("campaigns")
    @Blocking // in order, one batch after the other: an offset may only move when all before it is applied
    void receive(ConsumerRecords<String, byte[]> events) {
        subscriber.accept(events, this);
    }

    @Override
    public Subscription<HireAttributed> subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public void apply(Connection connection, Change change, List<Event<HireAttributed>> events) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into attraction (hire, version, change, vacancy, post, campaign, source, medium, evidence,
                    method, started_on, synthetic)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            for (var event : events) {
                HireAttributed hire = event.data();
                insert.setString(1, event.subject());
                insert.setLong(2, event.version());
                insert.setLong(3, change.id());
                insert.setObject(4, hire.vacancy());
                insert.setObject(5, hire.post());
                insert.setString(6, hire.campaign());
                insert.setString(7, hire.source());
                insert.setString(8, hire.medium());
                insert.setString(9, hire.evidence());
                insert.setString(10, hire.method());
                insert.setObject(11, hire.startedOn());
                insert.setBoolean(12, hire.synthetic());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
