package org.icsworkforce.retention.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Notes that a read model has moved, in the transaction that moves it. */
final class ReadModel {

    private ReadModel() {}

    static void moved(Connection connection, String name, Clock clock) throws SQLException {
        try (var update =
                connection.prepareStatement("update read_model set moves = moves + 1, moved_at = ? where name = ?")) {
            update.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setString(2, name);
            update.executeUpdate();
        }
    }
}
