package org.icsworkforce.campaign.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.relay.Event;
import org.icsworkforce.kit.relay.Projection;
import org.icsworkforce.kit.relay.Subscription;

/**
 * Keeps the vacancies. Ids are cast by the database, whose refusal the subscriber knows as an event that does not fit.
 */
@ApplicationScoped
class Vacancies implements Projection<VacancyState> {

    private static final Subscription<VacancyState> SUBSCRIPTION = new Subscription<>(
            "recruitment-campaign-service/vacancies",
            VacancyState.class,
            Set.of("vacancy.opened.v1", "vacancy.changed.v1", "vacancy.closed.v1", "vacancy.reopened.v1"));

    private final Arrivals arrivals;

    Vacancies(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public Subscription<VacancyState> subscription() {
        return SUBSCRIPTION;
    }

    @Override
    public void apply(Connection connection, Change change, List<Event<VacancyState>> events) throws SQLException {
        arrivals.expect(connection);
        try (var upsert = connection.prepareStatement("""
                insert into vacancy (id, feed, reference, organisation, level, status, live, staff_group, job_role,
                    band, posts, wte, hard_to_fill, workstream, postcode, opened_on, closes_on, counts,
                    synthetic)
                values (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set feed = excluded.feed, reference = excluded.reference,
                    organisation = excluded.organisation, level = excluded.level, status = excluded.status,
                    live = excluded.live, staff_group = excluded.staff_group, job_role = excluded.job_role,
                    band = excluded.band, posts = excluded.posts, wte = excluded.wte,
                    hard_to_fill = excluded.hard_to_fill, workstream = excluded.workstream,
                    postcode = excluded.postcode, opened_on = excluded.opened_on, closes_on = excluded.closes_on,
                    counts = excluded.counts, synthetic = excluded.synthetic""")) {
            for (var event : events) {
                bind(upsert, event.subject(), event.data());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        arrivals.arrived(connection, change, events.stream().map(Event::subject).toList());
    }

    private static void bind(PreparedStatement upsert, String id, VacancyState state) throws SQLException {
        int column = 1;
        upsert.setString(column++, id);
        upsert.setString(column++, state.feed());
        upsert.setString(column++, state.reference());
        upsert.setString(column++, state.organisation());
        upsert.setString(column++, state.level());
        upsert.setString(column++, state.status());
        upsert.setBoolean(column++, state.live());
        upsert.setString(column++, state.staffGroup());
        upsert.setString(column++, state.jobRole());
        upsert.setString(column++, state.band());
        upsert.setObject(column++, state.posts());
        upsert.setBigDecimal(column++, state.wte());
        upsert.setBoolean(column++, Boolean.TRUE.equals(state.hardToFill()));
        upsert.setString(column++, state.workstream());
        upsert.setString(column++, state.postcode());
        upsert.setObject(column++, state.openedOn());
        upsert.setObject(column++, state.closesOn());
        upsert.setBoolean(column++, !Boolean.FALSE.equals(state.counts()));
        upsert.setBoolean(column, state.synthetic());
    }
}
