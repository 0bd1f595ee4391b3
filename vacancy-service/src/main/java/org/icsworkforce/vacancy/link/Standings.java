package org.icsworkforce.vacancy.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.icsworkforce.kit.change.Change;

/** Keeps what follows from the links for counting. */
final class Standings {

    private static final String STANDING = """
            select distinct on (vacancy) vacancy, need, counts from vacancy_standing
            where %s order by vacancy, change desc""";

    private Standings() {}

    /** Works out anew how these records stand, and those that they stand or stood together with. */
    static void settle(Connection connection, Change change, Collection<UUID> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        var concerned = reached(connection, together(connection, records));
        var before = standing(connection, "vacancy = any (?)", concerned);
        var after = Standing.of(Needs.of(connection, concerned).values(), linked(connection, concerned));
        var shared = after.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue().need()))
                .map(entry -> entry.getValue().need())
                .collect(Collectors.toSet());
        var needsBefore = needs(before);
        var needsAfter = needs(after);
        // a round settles twice in one change, after feeds were reordered: what it finds last stands
        try (var insert = connection.prepareStatement("""
                insert into vacancy_standing (vacancy, change, need, counts) values (?, ?, ?, ?)
                on conflict (vacancy, change) do update set need = excluded.need, counts = excluded.counts""")) {
            for (var entry : after.entrySet()) {
                UUID id = entry.getKey();
                Standing standing = entry.getValue();
                boolean isKnown = before.containsKey(id) || shared.contains(standing.need());
                if (isKnown && !needsAfter.get(id).equals(needsBefore.get(id))) {
                    insert.setObject(1, id);
                    insert.setLong(2, change.id());
                    insert.setObject(3, standing.need());
                    insert.setBoolean(4, standing.counts());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /**
     * By record, which records its need has and which of them count. A record that itself stands as before is told anew when
     * the others do not: it says with whom it is linked.
     */
    private static Map<UUID, Map<UUID, Standing>> needs(Map<UUID, Standing> standing) {
        var needs = standing.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().need(), Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return standing.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> needs.get(entry.getValue().need())));
    }

    /** They, and all that stood for the same needs. */
    private static Set<UUID> together(Connection connection, Collection<UUID> records) throws SQLException {
        var needs = standing(connection, "vacancy = any (?)", records).values().stream()
                .map(Standing::need)
                .collect(Collectors.toSet());
        var together = new HashSet<>(records);
        together.addAll(standing(connection, "need = any (?)", needs).keySet());
        return together;
    }

    private static Map<UUID, Standing> standing(Connection connection, String which, Collection<UUID> ids)
            throws SQLException {
        try (var query = connection.prepareStatement(STANDING.formatted(which))) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = query.executeQuery()) {
                var standing = new HashMap<UUID, Standing>();
                while (row.next()) {
                    standing.put(
                            row.getObject(1, UUID.class),
                            new Standing(row.getObject(2, UUID.class), row.getBoolean(3)));
                }
                return standing;
            }
        }
    }

    /** All that links lead to from there; few, since a need has few records. */
    private static Set<UUID> reached(Connection connection, Set<UUID> from) throws SQLException {
        var reached = new HashSet<>(from);
        Set<UUID> open = from;
        while (!open.isEmpty()) {
            var found = new HashSet<UUID>();
            linked(connection, open).forEach(pair -> {
                found.add(pair.first());
                found.add(pair.second());
            });
            found.removeAll(reached);
            reached.addAll(found);
            open = found;
        }
        return reached;
    }

    private static List<Pair> linked(Connection connection, Set<UUID> records) throws SQLException {
        return LinkTable.of(connection, records).stream()
                .filter(Link::isLinked)
                .map(Link::pair)
                .toList();
    }
}
