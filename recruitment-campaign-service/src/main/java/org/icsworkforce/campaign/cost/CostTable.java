package org.icsworkforce.campaign.cost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;

/** The lines and their versions in the database. */
final class CostTable {

    private static final String SELECT = """
            select c.id, c.cost_id, c.organisation, v.*, s.bearers, s.parts
            from cost c
            join cost_version v on v.cost = c.id and v.version = c.version
            join campaign k on k.code = v.campaign
            join lateral (
                select array_agg(organisation order by organisation) as bearers,
                       array_agg(pence order by organisation) as parts
                from (select organisation collate "C", sum(pence)::bigint as pence from cost_share
                      where cost = c.id and version = c.version group by 1) part) s on true
            where v.operation = 'U'
            """;

    private static final String CONCERNING = """
            and v.campaign = ? and (? or c.organisation = any (?) or k.owner = any (?) or s.bearers && ?)
            """;

    private CostTable() {}

    /** The id of the organisation's line, which is new if there was none; nobody else changes it now. */
    static UUID reserve(Connection connection, UUID id, String organisation, String costId) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into cost (id, organisation, cost_id, version) values (?, ?, ?, 0) on conflict do nothing""")) {
            insert.setObject(1, id);
            insert.setString(2, organisation);
            insert.setString(3, costId);
            insert.executeUpdate();
        }
        try (var lock =
                connection.prepareStatement("select id from cost where organisation = ? and cost_id = ? for update")) {
            lock.setString(1, organisation);
            lock.setString(2, costId);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Who told the campaign's line, be it withdrawn or not; nobody else changes it now. */
    static Optional<String> lock(Connection connection, UUID id, String campaign) throws SQLException {
        try (var lock = connection.prepareStatement("""
                select c.organisation from cost c
                join cost_version v on v.cost = c.id and v.version = c.version
                where c.id = ? and v.campaign = ? for update of c""")) {
            lock.setObject(1, id);
            lock.setString(2, campaign);
            try (var row = lock.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** A line that was not withdrawn, whoever reads it. */
    static Optional<CostView> find(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(SELECT + "and c.id = ?")) {
            query.setObject(1, id);
            return views(query).stream().findFirst();
        }
    }

    /** Those of a campaign that concern a viewer: who paid, who bears a part, and who runs the campaign. */
    static List<CostView> list(Connection connection, String campaign, Viewers viewers, UUID after, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement(SELECT + CONCERNING + " and c.id > ? order by c.id limit ?")) {
            int column = concerning(query, campaign, viewers);
            query.setObject(column++, after);
            query.setInt(column, limit);
            return views(query);
        }
    }

    /** One of a campaign, if it concerns a viewer. */
    static Optional<CostView> find(Connection connection, String campaign, Viewers viewers, UUID id)
            throws SQLException {
        try (var query = connection.prepareStatement(SELECT + CONCERNING + " and c.id = ?")) {
            query.setObject(concerning(query, campaign, viewers), id);
            return views(query).stream().findFirst();
        }
    }

    private static int concerning(PreparedStatement query, String campaign, Viewers viewers) throws SQLException {
        var organisations = query.getConnection()
                .createArrayOf("text", viewers.organisations().toArray());
        int column = 1;
        query.setString(column++, campaign);
        query.setBoolean(column++, viewers.all());
        query.setArray(column++, organisations);
        query.setArray(column++, organisations);
        query.setArray(column++, organisations);
        return column;
    }

    static void append(
            Connection connection, Change change, UUID id, String campaign, NewCost cost, List<MonthlyShare> shares)
            throws SQLException {
        int version = next(connection, id);
        try (var insert = connection.prepareStatement("""
                insert into cost_version (cost, version, change, operation, campaign, category, comparable, pence,
                    from_day, to_day, source, description)
                values (?, ?, ?, 'U', ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            int column = 1;
            insert.setObject(column++, id);
            insert.setInt(column++, version);
            insert.setLong(column++, change.id());
            insert.setString(column++, campaign);
            insert.setString(column++, cost.category().name());
            insert.setBoolean(column++, cost.comparable());
            insert.setLong(column++, cost.amount());
            insert.setObject(column++, cost.from());
            insert.setObject(column++, cost.to());
            insert.setString(column++, cost.source());
            insert.setString(column, cost.description());
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into cost_share (cost, version, organisation, month, pence) values (?, ?, ?, ?, ?)""")) {
            for (MonthlyShare share : shares) {
                insert.setObject(1, id);
                insert.setInt(2, version);
                insert.setString(3, share.organisation());
                insert.setObject(4, share.month().atDay(1));
                insert.setLong(5, share.pence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void withdraw(Connection connection, Change change, UUID id) throws SQLException {
        int version = next(connection, id);
        try (var insert = connection.prepareStatement("""
                insert into cost_version (cost, version, change, operation, campaign, category, comparable, pence,
                    from_day, to_day, source, description)
                select cost, ?, ?, 'D', campaign, category, comparable, pence, from_day, to_day, source, description
                from cost_version where cost = ? and version = ?""")) {
            insert.setInt(1, version);
            insert.setLong(2, change.id());
            insert.setObject(3, id);
            insert.setInt(4, version - 1);
            insert.executeUpdate();
        }
    }

    private static int next(Connection connection, UUID id) throws SQLException {
        try (var update =
                connection.prepareStatement("update cost set version = version + 1 where id = ? returning version")) {
            update.setObject(1, id);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<CostView> views(PreparedStatement query) throws SQLException {
        var found = new ArrayList<CostView>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                found.add(view(row));
            }
        }
        return found;
    }

    private static CostView view(ResultSet row) throws SQLException {
        return new CostView(
                row.getObject("id", UUID.class),
                row.getString("cost_id"),
                row.getString("campaign"),
                row.getString("organisation"),
                Category.valueOf(row.getString("category")),
                row.getBoolean("comparable"),
                row.getLong("pence"),
                "GBP",
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("source"),
                row.getString("description"),
                shares(row),
                row.getInt("version"));
    }

    private static List<CostView.Share> shares(ResultSet row) throws SQLException {
        var organisations = (String[]) row.getArray("bearers").getArray();
        var pence = (Long[]) row.getArray("parts").getArray();
        var shares = new ArrayList<CostView.Share>();
        for (int i = 0; i < organisations.length; i++) {
            shares.add(new CostView.Share(organisations[i], pence[i]));
        }
        return shares;
    }
}
