package org.icsworkforce.vacancy.link;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reads records as they stand, with the keys that they are found by. */
final class Needs {

    private static final String SELECT = "select " + Need.COLUMNS + " from vacancy v join feed f on f.code = v.feed ";

    private Needs() {}

    static Map<UUID, Need> of(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + "where v.id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return read(query);
        }
    }

    /** An organisation's records behind one of them, in the order of their ids. */
    static Map<UUID, Need> of(Connection connection, String organisation, UUID after, int limit) throws SQLException {
        try (var query =
                connection.prepareStatement(SELECT + "where v.organisation = ? and v.id > ? order by v.id limit ?")) {
            query.setString(1, organisation);
            query.setObject(2, after);
            query.setInt(3, limit);
            return read(query);
        }
    }

    private static Map<UUID, Need> read(PreparedStatement query) throws SQLException {
        var needs = new LinkedHashMap<UUID, Need>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                Need need = Need.of(row);
                needs.put(need.id(), need);
            }
        }
        return needs;
    }

    /** Makes them found by what they say now, and those that were taken back by nothing. */
    static void index(Connection connection, Collection<Need> needs) throws SQLException {
        try (var forget = connection.prepareStatement("delete from vacancy_key where vacancy = any (?)")) {
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", needs.stream().map(Need::id).toArray()));
            forget.executeUpdate();
        }
        try (var insert = connection.prepareStatement("insert into vacancy_key (key, vacancy) values (?, ?)")) {
            for (Need need : needs) {
                if (!need.deleted()) {
                    for (String key : need.keys()) {
                        insert.setString(1, key);
                        insert.setObject(2, need.id());
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    /** Those and all that share a key with them; of a key that too many share, some. */
    static Map<UUID, Need> around(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + """
                where v.id in (
                    select near.vacancy
                    from (select distinct key from vacancy_key where vacancy = any (?)) own
                    cross join lateral (
                        select vacancy from vacancy_key where vacancy_key.key = own.key limit ?) near)""")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            query.setInt(2, Verdicts.MOST_IN_A_BLOCK + 1);
            return read(query);
        }
    }
}
