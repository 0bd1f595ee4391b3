package org.icsworkforce.vacancy.attraction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.icsworkforce.kit.change.Moment;

/** Reads what is known of the hires of some vacancies. */
@ApplicationScoped
public class Attractions {

    /** Per vacancy, in the order of the posts; each hire as it stood at the moment, unless it was withdrawn by then. */
    public Map<UUID, List<Attraction>> of(Connection connection, Collection<UUID> vacancies, Moment moment)
            throws SQLException {
        var found = new HashMap<UUID, List<Attraction>>();
        try (var query = connection.prepareStatement("""
                select vacancy, post, campaign, source, medium, evidence, method, synthetic from (
                    select distinct on (a.hire) a.*
                    from attraction a join change c on c.id = a.change
                    where a.vacancy = any(?) and c.number <= ?
                    order by a.hire, a.version desc) latest
                where method <> 'withdrawn'
                order by vacancy, post, hire""")) {
            query.setArray(1, connection.createArrayOf("uuid", vacancies.toArray()));
            query.setLong(2, moment.number());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), vacancy -> new ArrayList<>())
                            .add(new Attraction(
                                    row.getObject(2, Integer.class),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getBoolean(8)));
                }
            }
        }
        return found;
    }
}
