package org.icsworkforce.campaign.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.relay.Event;
import org.icsworkforce.kit.relay.Projection;

/** Keeps the names of the organisations. */
@ApplicationScoped
class Organisations implements Projection<OrganisationState> {

    @Override
    public String name() {
        return "recruitment-campaign-service/organisations";
    }

    @Override
    public Class<OrganisationState> shape() {
        return OrganisationState.class;
    }

    @Override
    public Set<String> types() {
        return Set.of("organisation.changed.v1");
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
