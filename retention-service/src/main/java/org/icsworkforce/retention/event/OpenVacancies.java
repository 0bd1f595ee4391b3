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

/**
 * Keeps the vacancies that are open and count, and lets go of those that do not. Ids are cast by the database, whose refusal the
 * subscriber knows as an event that does not fit.
 */
@ApplicationScoped
class OpenVacancies implements Projection<VacancyState> {

    private static final Subscription<VacancyState> SUBSCRIPTION = new Subscription<>(
            "retention-service/vacancies",
            VacancyState.class,
            Set.of("vacancy.opened.v1", "vacancy.changed.v1", "vacancy.closed.v1", "vacancy.reopened.v1"));

    private final Clock clock;

    OpenVacancies(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Subscription<VacancyState> subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public void apply(Connection connection, Change change, List<Event<VacancyState>> events) throws SQLException {
        remove(connection, events);
        insert(
                connection,
                events.stream().filter(event -> event.data().presses()).toList());
        ReadModel.moved(connection, "vacancy", clock);
    }

    private static void remove(Connection connection, List<Event<VacancyState>> events) throws SQLException {
        try (var delete = connection.prepareStatement("delete from vacancy where id = any (?::uuid[])")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text", events.stream().map(Event::subject).toArray()));
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, List<Event<VacancyState>> open) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into vacancy (id, organisation, staff_group, level, posts, wte, hard_to_fill, synthetic)
                values (?::uuid, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var event : open) {
                var state = event.data();
                insert.setString(1, event.subject());
                insert.setString(2, state.organisation());
                insert.setString(3, state.staffGroup() == null ? "" : state.staffGroup());
                insert.setString(4, state.level());
                insert.setObject(5, state.posts());
                insert.setBigDecimal(6, state.wte());
                insert.setBoolean(7, Boolean.TRUE.equals(state.hardToFill()));
                insert.setBoolean(8, state.synthetic());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
