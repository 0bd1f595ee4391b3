package org.icsworkforce.vacancy.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.link.Link.Evidence;
import org.icsworkforce.vacancy.link.Link.State;

/** Links as they are stored. Who writes holds the lock: links and standings of several records depend on one another. */
final class LinkTable {

    static final String COLUMNS = "l.first, l.second, l.version, l.state, l.evidence, l.decided, l.score, l.reasons";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private LinkTable() {}

    /** Until the transaction ends. */
    static void lock(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(hashtextextended('vacancy links', 0))");
        }
    }

    static Link read(ResultSet row) throws SQLException {
        try {
            return new Link(
                    new Pair(row.getObject("first", UUID.class), row.getObject("second", UUID.class)),
                    row.getInt("version"),
                    State.valueOf(row.getString("state")),
                    Evidence.valueOf(row.getString("evidence")),
                    row.getBoolean("decided"),
                    row.getBigDecimal("score"),
                    JSON.readValue(row.getString("reasons"), REASONS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what this class wrote", e);
        }
    }

    static Optional<Link> find(Connection connection, Pair pair) throws SQLException {
        try (var query = connection.prepareStatement("select " + COLUMNS
                + " from vacancy_link l where first = ? and second = ? order by version desc limit 1")) {
            query.setObject(1, pair.first());
            query.setObject(2, pair.second());
            return all(query.executeQuery()).stream().findFirst();
        }
    }

    /** The links of these records, as they stand. */
    static List<Link> of(Connection connection, Collection<UUID> records) throws SQLException {
        try (var query = connection.prepareStatement("select distinct on (first, second) " + COLUMNS
                + " from vacancy_link l where first = any (?) or second = any (?)"
                + " order by first, second, version desc")) {
            var ids = connection.createArrayOf("uuid", records.toArray());
            query.setArray(1, ids);
            query.setArray(2, ids);
            return all(query.executeQuery());
        }
    }

    private static List<Link> all(ResultSet rows) throws SQLException {
        var links = new ArrayList<Link>();
        try (rows) {
            while (rows.next()) {
                links.add(read(rows));
            }
        }
        return links;
    }

    /** As its next version. */
    static void write(Connection connection, Change change, Link link) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into vacancy_link (first, second, version, change, state, evidence, decided, score, reasons)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, link.pair().first());
            insert.setObject(2, link.pair().second());
            insert.setInt(3, link.version() + 1);
            insert.setLong(4, change.id());
            insert.setString(5, link.state().name());
            insert.setString(6, link.evidence().name());
            insert.setBoolean(7, link.decided());
            insert.setBigDecimal(8, link.score());
            insert.setString(9, JSON.writeValueAsString(link.reasons()));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
