package org.icsworkforce.campaign.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.campaign.opening.Arrivals;
import org.icsworkforce.kit.change.Change;

/** The hires that were told before their vacancies. */
@ApplicationScoped
class AwaitedHires implements Arrivals {

    private final Attributions attributions;

    AwaitedHires(Attributions attributions) {
        this.attributions = attributions;
    }

    @Override
    public void expect(Connection connection) throws SQLException {
        Locks.writeVacancies(connection);
    }

    /** A hire of somebody else's vacancy is refused, now that it is known. */
    @Override
    public void arrived(Connection connection, Change change, List<String> vacancies) throws SQLException {
        var accepted = new ArrayList<String>();
        try (var update = connection.prepareStatement("""
                update hire set
                    state = case when v.organisation = hire.organisation then 'ATTRIBUTED' else 'REFUSED' end,
                    vacancy = v.id
                from vacancy v
                where v.id = any (?::uuid[]) and hire.state = 'AWAITING_VACANCY'
                  and (hire.vacancy = v.id
                       or (hire.vacancy_feed, hire.vacancy_reference) = (v.feed, v.reference))
                returning hire.id, hire.state""")) {
            update.setArray(1, connection.createArrayOf("text", vacancies.toArray()));
            try (var updated = update.executeQuery()) {
                while (updated.next()) {
                    if (HireState.valueOf(updated.getString(2)) == HireState.ATTRIBUTED) {
                        accepted.add(updated.getString(1));
                    }
                }
            }
        }
        for (String hire : accepted) {
            attributions.attribute(connection, change, hire);
        }
    }
}
