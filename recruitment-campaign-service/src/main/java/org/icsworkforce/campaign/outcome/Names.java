package org.icsworkforce.campaign.outcome;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What codes of campaigns and organisations are called now. */
record Names(Map<String, String> campaigns, Map<String, String> organisations) {

    static Names read(Connection connection) throws SQLException {
        return new Names(
                read(connection, "select code, name from campaign"),
                read(connection, "select code, name from organisation"));
    }

    private static Map<String, String> read(Connection connection, String sql) throws SQLException {
        var names = new HashMap<String, String>();
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            while (row.next()) {
                names.put(row.getString(1), row.getString(2));
            }
        }
        return names;
    }
}
