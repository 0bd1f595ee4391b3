package org.icsworkforce.campaign.opening;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.icsworkforce.kit.relay.Subscriber;

/** Where the topics come in: a batch is acknowledged when it is applied. */
@ApplicationScoped
class Inbox {

    private final Subscriber subscriber;
    private final Vacancies vacancies;
    private final Organisations organisations;

    Inbox(Subscriber subscriber, Vacancies vacancies, Organisations organisations) {
        this.subscriber = subscriber;
        this.vacancies = vacancies;
        this.organisations = organisations;
    }

    @Incoming("vacancies")
    @Blocking
    void vacancies(ConsumerRecords<String, byte[]> records) {
        subscriber.accept(records, vacancies);
    }

    @Incoming("organisations")
    @Blocking
    void organisations(ConsumerRecords<String, byte[]> records) {
        subscriber.accept(records, organisations);
    }
}
