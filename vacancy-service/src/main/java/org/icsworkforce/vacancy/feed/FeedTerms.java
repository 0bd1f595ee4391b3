package org.icsworkforce.vacancy.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.icsworkforce.kit.intake.SnapshotGuard;
import org.icsworkforce.kit.intake.SnapshotGuard.OnGuard;

/** What applying a run needs to know of its feed, as it stands in the run's own transaction. */
public record FeedTerms(Set<String> organisations, int precedence, boolean synthetic, SnapshotGuard guard) {

    public static FeedTerms of(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement("""
                select organisations, precedence, synthetic, guard_max_close_percent, guard_min_close, guard_on
                from feed where code = ?""")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                var organisations = (String[]) row.getArray(1).getArray();
                var guard = new SnapshotGuard(row.getInt(4), row.getInt(5), OnGuard.valueOf(row.getString(6)));
                return new FeedTerms(Set.of(organisations), row.getInt(2), row.getBoolean(3), guard);
            }
        }
    }
}
