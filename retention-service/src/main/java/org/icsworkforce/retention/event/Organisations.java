package org.icsworkforce.retention.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.relay.Event;
import org.icsworkforce.kit.relay.Projection;
import org.icsworkforce.kit.relay.Subscription;

/** Keeps the names of the organisations. */
@ApplicationScoped
class Organisations implements Projection<OrganisationState> {

    private static final Subscription<OrganisationState> SUBSCRIPTION = new Subscription<>(
            "retention-service/organisations", OrganisationState.class, Set.of("organisation.changed.v1"));

    private final Clock clock;

    Organisations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Subscription<OrganisationState> subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public void apply(Connection connection, Change change, List<Event<OrganisationState>> events) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into organisation (code, name, kind, in_system, open) values (?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind,
                    in_system = excluded.in_system, open = excluded.open""")) {
            for (var event : events) {
                upsert.setString(1, event.subject());
                upsert.setString(2, event.data().name());
                upsert.setString(3, event.data().kind());
                upsert.setString(4, event.data().inSystem());
                upsert.setBoolean(5, event.data().open());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        ReadModel.moved(connection, "organisation", clock);
    }
}
