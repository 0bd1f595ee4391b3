package org.icsworkforce.vacancy.link;

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

/** Tells which records are of one need, as it was held at a moment. */
@ApplicationScoped
public class LinkedRecords {

    /** Records that figures did not count at the moment of the change number that is its placeholder. */
    public static final String NOT_COUNTED = """
            select vacancy from (
                select distinct on (s.vacancy) s.vacancy, s.counts
                from vacancy_standing s join change c on c.id = s.change
                where c.number <= ? order by s.vacancy, c.number desc) standing
            where not counts""";

    /**
     * A subquery of one row: how the vacancy that is put in stood at the moment of the change number that is its
     * placeholder, and how many moves had brought it there. Need is null, and counts true, of one that was never linked.
     */
    public static final String STANDING = """
            (select count(*) as moves, max(c.number) as number, max(c.at) as at,
                    (array_agg(s.need order by c.number desc))[1] as need,
                    coalesce((array_agg(s.counts order by c.number desc))[1], true) as counts
             from vacancy_standing s join change c on c.id = s.change
             where s.vacancy = %s and c.number <= ?) standing""";

    private static final String TOGETHER = """
            with asked as (select unnest(?::uuid[]) as vacancy),
            need as (select distinct s.need from vacancy_standing s join asked using (vacancy)),
            concerned as (select distinct s.vacancy from vacancy_standing s join need using (need)),
            standing as (
                select distinct on (s.vacancy) s.vacancy, s.need, s.counts
                from concerned join vacancy_standing s using (vacancy) join change c on c.id = s.change
                where c.number <= ? order by s.vacancy, c.number desc)
            select asked.vacancy as asked, own.need, standing.vacancy, standing.counts, v.feed, v.reference
            from asked join standing own on own.vacancy = asked.vacancy
            join standing on standing.need = own.need
            join vacancy v on v.id = standing.vacancy
            order by asked.vacancy, v.feed, v.reference""";

    /**
     * How a record stands.
     *
     * @param need the first record of those of the need
     * @param others records of the same need
     */
    public record Place(UUID need, boolean counts, List<LinkedRecord> others) {

        /** Of a record that is linked with none. */
        public static Place alone(UUID record) {
            return new Place(record, true, List.of());
        }
    }

    /** Of those among the records that are or were linked; the others stand alone. */
    public Map<UUID, Place> of(Connection connection, Collection<UUID> records, Moment moment) throws SQLException {
        var places = new HashMap<UUID, Place>();
        try (var query = connection.prepareStatement(TOGETHER)) {
            query.setArray(1, connection.createArrayOf("uuid", records.toArray()));
            query.setLong(2, moment.number());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    UUID asked = row.getObject("asked", UUID.class);
                    UUID vacancy = row.getObject("vacancy", UUID.class);
                    boolean counts = row.getBoolean("counts");
                    Place place = places.getOrDefault(asked, Place.alone(asked));
                    var others = new ArrayList<>(place.others());
                    if (!vacancy.equals(asked)) {
                        others.add(
                                new LinkedRecord(vacancy, row.getString("feed"), row.getString("reference"), counts));
                    }
                    places.put(
                            asked,
                            new Place(
                                    row.getObject("need", UUID.class),
                                    vacancy.equals(asked) ? counts : place.counts(),
                                    List.copyOf(others)));
                }
            }
        }
        return places;
    }
}
