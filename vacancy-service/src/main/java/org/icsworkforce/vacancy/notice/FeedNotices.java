package org.icsworkforce.vacancy.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;

/** Writes down what is to be told, in the transaction in which it happens: it is told once that has committed. */
public final class FeedNotices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeedNotices() {}

    /** That a run was applied, or is held and waits for somebody. */
    public static void run(Connection connection, Change change, String feed, ToldRun run) throws SQLException {
        write(connection, change, run.type(), FeedNotice.of(feed).run(run, null));
    }

    /** That a run could not be applied. */
    public static void failed(Connection connection, Change change, String feed, ToldFailure failure)
            throws SQLException {
        write(connection, change, "feed.run-failed.v1", FeedNotice.of(feed).failed(failure));
    }

    /** That nobody needs to decide any more about a run that was held. */
    public static void superseded(Connection connection, Change change, String feed, ToldRun held, UUID newer)
            throws SQLException {
        write(connection, change, "feed.run-superseded.v1", FeedNotice.of(feed).run(held, newer));
    }

    /** That a run has not come by its time. */
    public static void late(Connection connection, Change change, String feed, Instant dueAt) throws SQLException {
        write(connection, change, "feed.late.v1", FeedNotice.of(feed).due(dueAt));
    }

    private static void write(Connection connection, Change change, String type, FeedNotice draft) throws SQLException {
        // a run and a round may speak of one feed at once: versions rise in the order of the commits
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('notice ' || ?, 0))")) {
            lock.setString(1, draft.feed());
            lock.execute();
        }
        var notice = registered(connection, draft);
        try (var insert = connection.prepareStatement(
                "insert into feed_notice (change, feed, version, type, data) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, change.id());
            insert.setString(2, notice.feed());
            insert.setLong(3, notice.version());
            insert.setString(4, type);
            insert.setString(5, JSON.writeValueAsString(notice));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FeedNotice registered(Connection connection, FeedNotice draft) throws SQLException {
        try (var query = connection.prepareStatement("""
                select owner, replace(lower(subject), '_', '-'), synthetic,
                       (select coalesce(max(n.version), 0) + 1 from feed_notice n where n.feed = f.code)
                from feed f where f.code = ?""")) {
            query.setString(1, draft.feed());
            try (var row = query.executeQuery()) {
                row.next();
                return draft.of(row.getLong(4), row.getString(1), row.getString(2), row.getBoolean(3));
            }
        }
    }
}
