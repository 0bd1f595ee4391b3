package org.icsworkforce.vacancy.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** What applying a run needs to know of its feed, as it stands in the run's own transaction. */
public record FeedTerms(Set<String> organisations, int precedence, boolean synthetic) {

    public static FeedTerms of(Connection connection, String feed) throws SQLException {
        try (var query =
                connection.prepareStatement("select organisations, precedence, synthetic from feed where code = ?")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                var organisations = (String[]) row.getArray(1).getArray();
                return new FeedTerms(Set.of(organisations), row.getInt(2), row.getBoolean(3));
            }
        }
    }
}
