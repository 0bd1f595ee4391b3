package org.icsworkforce.campaign.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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
            "recruitment-campaign-service/organisations", OrganisationState.class, Set.of("organisation.changed.v1"));

    @Override
    public Subscription<OrganisationState> subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public void apply(Connection connection, Change change, List<Event<OrganisationState>> events) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into organisation (code, name) values (?, ?)
                on conflict (code) do update set name = excluded.name""")) {
            for (var event : events) {
                upsert.setString(1, event.subject());
                upsert.setString(2, event.data().name());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
