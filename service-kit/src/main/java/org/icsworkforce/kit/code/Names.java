package org.icsworkforce.kit.code;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What codes are called now. */
public final class Names {

    private Names() {}

    /** @param table that has the columns {@code code} and {@code name} */
    public static Map<String, String> read(Connection connection, String table) throws SQLException {
        var names = new HashMap<String, String>();
        try (var query = connection.prepareStatement("select code, name from " + table);
                var row = query.executeQuery()) {
            while (row.next()) {
                names.put(row.getString(1), row.getString(2));
            }
        }
        return names;
    }
}
