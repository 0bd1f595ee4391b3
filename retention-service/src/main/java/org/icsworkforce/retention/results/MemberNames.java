package org.icsworkforce.retention.results;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.icsworkforce.retention.study.Dimension;

/** The names of codes, as they are known when results are released; a code without one is its own name. */
record MemberNames(Map<String, String> organisations, Map<String, String> staffGroups) implements Telling.Names {

    static MemberNames read(Connection connection) throws SQLException {
        return new MemberNames(
                read(connection, "select code, name from organisation"),
                read(connection, "select code, name from staff_group"));
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

    @Override
    public String of(Dimension dimension, String code) {
        return switch (dimension) {
            case ORGANISATION -> organisations.getOrDefault(code, code);
            case STAFF_GROUP -> staffGroups.getOrDefault(code, code);
            case BAND_GROUP, PLACE, CAREER_STAGE -> code;
        };
    }
}
