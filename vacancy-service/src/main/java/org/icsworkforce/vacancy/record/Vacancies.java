package org.icsworkforce.vacancy.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.vacancy.search.Condition;
import org.icsworkforce.vacancy.search.Hit;
import org.icsworkforce.vacancy.search.Position;
import org.jspecify.annotations.Nullable;

/** Reads vacancies, as they stand or as they stood. */
@ApplicationScoped
public class Vacancies {

    private static final String NOW =
            "select " + Stored.CURRENT + " from vacancy v join change c on c.id = v.change where not v.deleted";

    /** The last version by then: it belongs to the moment, and the one after it, if any, does not. */
    private static final String THEN = "select " + Stored.VERSION + """
             from vacancy_version v join change c on c.id = v.change
            where c.number <= ? and v.operation <> 'D' and not exists (
                select from vacancy_version later join change d on d.id = later.change
                where later.vacancy = v.vacancy and later.version = v.version + 1 and d.number <= ?)""";

    /** The latest opened first, of one day the latest made. */
    List<Stored> list(
            Connection connection, List<Condition> asked, @Nullable Moment past, @Nullable Position after, int limit)
            throws SQLException {
        var arguments = new ArrayList<Object>();
        var conditions = new ArrayList<String>();
        String id = past == null ? "v.id" : "v.vacancy";
        if (past != null) {
            arguments.add(past.number());
            arguments.add(past.number());
        }
        for (Condition condition : asked) {
            conditions.add(condition.sql());
            arguments.addAll(condition.arguments());
        }
        if (after != null) {
            // a comparison of rows is what the index can begin at, within the day; of values that the database does not
            // see when it plans, or it would plan each page anew
            conditions.add("(v.opened_on, " + id + ") < ((select ?::date), (select ?::uuid))");
            arguments.addAll(List.of(after.openedOn(), after.id()));
        }
        String where = String.join(" and ", conditions);
        String sql = (past == null ? NOW : THEN)
                + (where.isEmpty() ? "" : " and " + where)
                + " order by v.opened_on desc, " + id + " desc limit " + limit;
        return query(connection, sql, arguments);
    }

    /** The versions that were found, in the order in which they were. */
    public List<Stored> of(Connection connection, List<Hit> hits) throws SQLException {
        var ids = hits.stream().map(hit -> hit.vacancy().toString()).toArray(String[]::new);
        var versions = hits.stream().map(Hit::version).toArray(Integer[]::new);
        return query(connection, "select " + Stored.VERSION + """
                         from unnest(?::uuid[], ?::int[]) with ordinality found (vacancy, version, place)
                        join vacancy_version v using (vacancy, version) join change c on c.id = v.change
                        order by place""", List.of(ids, versions));
    }

    Optional<Stored> find(Connection connection, UUID id, @Nullable Moment past) throws SQLException {
        return past == null
                ? query(connection, NOW + " and v.id = ?", List.of(id)).stream().findFirst()
                : query(connection, THEN + " and v.vacancy = ?", List.of(past.number(), past.number(), id)).stream()
                        .findFirst();
    }

    /** The versions before one of them, tombstones among them, the latest first. */
    List<Stored> history(Connection connection, UUID id, int beforeVersion, int limit) throws SQLException {
        String sql = "select " + Stored.VERSION + " from vacancy_version v join change c on c.id = v.change"
                + " where v.vacancy = ? and v.version < ? order by v.version desc limit ?";
        return query(connection, sql, List.of(id, beforeVersion, limit));
    }

    private static List<Stored> query(Connection connection, String sql, List<?> arguments) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                var found = new ArrayList<Stored>();
                while (row.next()) {
                    found.add(Stored.of(row));
                }
                return found;
            }
        }
    }
}
