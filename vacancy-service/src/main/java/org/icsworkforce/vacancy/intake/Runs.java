package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.trace.Trace;
import org.icsworkforce.vacancy.intake.Payloads.Spooled;
import org.jspecify.annotations.Nullable;

/** The ledger of runs. */
@ApplicationScoped
class Runs {

    private static final String COLUMNS = """
            select id, feed, subject, format, gzip, strict, control, mode, dry_run, scope, target, size, actor, state, received_at,
                   started_at, finished_at, rows_read, bytes_read, confirmed_at, result
            from run where\s""";

    private final ObjectMapper json;

    Runs(ObjectMapper json) {
        this.json = json;
    }

    /** Inserts the run behind those received before it: they are applied in this order. Waits for one being stored. */
    void insert(Connection connection, UUID id, Submission submission, Spooled payload, Instant now)
            throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('receive ' || ?, 0))")) {
            lock.setString(1, submission.feed());
            lock.execute();
        }
        try (var insert = connection.prepareStatement("""
                insert into run (id, feed, subject, format, gzip, strict, control, mode, dry_run, digest, size, actor,
                    state, received_at, trace, scope)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, submission.feed());
            insert.setString(3, submission.subject());
            insert.setString(4, submission.format());
            insert.setBoolean(5, submission.gzip());
            insert.setBoolean(6, submission.strict());
            insert.setString(7, write(submission.control()));
            insert.setString(8, submission.mode().name());
            insert.setBoolean(9, submission.dryRun());
            insert.setBytes(10, payload.digest());
            insert.setLong(11, payload.size());
            insert.setString(12, submission.client());
            insert.setObject(13, now.atOffset(ZoneOffset.UTC));
            insert.setString(14, Trace.current());
            insert.setArray(15, array(connection, submission.scope()));
            insert.executeUpdate();
        }
    }

    Optional<Run> find(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(COLUMNS + "id = ?")) {
            query.setObject(1, id);
            return read(query.executeQuery()).stream().findFirst();
        }
    }

    /** The trace of the request that sent it; null when it had none. */
    @Nullable
    String trace(Connection connection, UUID id) throws SQLException {
        try (var query = connection.prepareStatement("select trace from run where id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** A feed's runs, the latest first. */
    List<Run> of(Connection connection, String feed, @Nullable UUID before, int limit) throws SQLException {
        try (var query = connection.prepareStatement(COLUMNS + "feed = ? and (? or id < ?) order by id desc limit ?")) {
            query.setString(1, feed);
            query.setBoolean(2, before == null);
            query.setObject(3, before, java.sql.Types.OTHER);
            query.setInt(4, limit);
            return read(query.executeQuery());
        }
    }

    /** The oldest run of the feed that is not applied yet. */
    Optional<Run> nextPending(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement(
                COLUMNS + "feed = ? and state in ('RECEIVED', 'RUNNING') order by sequence limit 1")) {
            query.setString(1, feed);
            return read(query.executeQuery()).stream().findFirst();
        }
    }

    List<String> feedsWithPending(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select distinct feed from run where state in ('RECEIVED', 'RUNNING')");
                var result = query.executeQuery()) {
            var feeds = new ArrayList<String>();
            while (result.next()) {
                feeds.add(result.getString(1));
            }
            return feeds;
        }
    }

    /** Returns how often it has been begun with this time, without an end. */
    int start(Connection connection, UUID id, Instant now) throws SQLException {
        try (var update = connection.prepareStatement("""
                update run set state = 'RUNNING', started_at = ?, rows_read = 0, bytes_read = 0, begun = begun + 1
                where id = ? and state in ('RECEIVED', 'RUNNING') returning begun""")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            try (var row = update.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** It waits for another time: that it was begun says nothing against it. */
    void wait(Connection connection, UUID id) throws SQLException {
        execute(connection, "update run set begun = 0 where id = ?", id);
    }

    /** How far it has been read. */
    void progress(Connection connection, UUID id, int rows, long bytes) throws SQLException {
        try (var update = connection.prepareStatement("update run set rows_read = ?, bytes_read = ? where id = ?")) {
            update.setInt(1, rows);
            update.setLong(2, bytes);
            update.setObject(3, id);
            update.executeUpdate();
        }
    }

    /** Answers whether it was being applied until now. */
    boolean finish(Connection connection, UUID id, Run.State state, RunResult result, Instant now) throws SQLException {
        try (var update =
                connection.prepareStatement("update run set state = ?, finished_at = ?, result = ? where id = ?"
                        + " and state in ('RECEIVED', 'RUNNING')")) {
            update.setString(1, state.name());
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setString(3, write(result));
            update.setObject(4, id);
            return update.executeUpdate() > 0;
        }
    }

    /** A newer snapshot comes instead of those that are held and speak of nothing beyond it. Answers which. */
    List<UUID> supersede(Connection connection, Run newer) throws SQLException {
        try (var update = connection.prepareStatement("""
                update run set state = 'SUPERSEDED'
                where feed = ? and state = 'HELD' and sequence < (select sequence from run where id = ?)
                  and (?::text[] is null
                    or coalesce(scope, (select organisations from feed where code = run.feed)) <@ ?::text[])
                returning id""")) {
            update.setString(1, newer.feed());
            update.setObject(2, newer.id());
            update.setArray(3, array(connection, newer.scope()));
            update.setArray(4, array(connection, newer.scope()));
            var superseded = new ArrayList<UUID>();
            try (var row = update.executeQuery()) {
                while (row.next()) {
                    superseded.add(row.getObject(1, UUID.class));
                }
            }
            return superseded;
        }
    }

    void confirm(Connection connection, UUID id, Instant now) throws SQLException {
        try (var update = connection.prepareStatement(
                "update run set state = 'RECEIVED', confirmed_at = ?, begun = 0 where id = ? and state = 'HELD'")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    /** A confirmed run that could not be carried out is held as before. */
    void hold(Connection connection, UUID id) throws SQLException {
        execute(
                connection,
                "update run set state = 'HELD', confirmed_at = null where id = ? and state in ('RECEIVED', 'RUNNING')",
                id);
    }

    void retry(Connection connection, UUID id) throws SQLException {
        execute(
                connection,
                "update run set state = 'RECEIVED', finished_at = null, result = null, begun = 0 where id = ? and state = 'FAILED'",
                id);
    }

    void undone(Connection connection, UUID id) throws SQLException {
        execute(connection, "update run set state = 'UNDONE' where id = ?", id);
    }

    private static void execute(Connection connection, String update, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(update)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    /** The feed's last run of which something is applied: the last one received, or one confirmed or retried since. */
    List<UUID> lastApplied(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement("""
                with applied as (
                    select id, sequence, finished_at from run
                    where feed = ? and not dry_run and mode <> 'UNDO' and (state = 'COMPLETED'
                       or state in ('HELD', 'SUPERSEDED') and result::jsonb ->> 'onGuard' = 'HOLD_CLOSURES'))
                (select id from applied order by sequence desc limit 1)
                union (select id from applied order by finished_at desc, sequence desc limit 1)""")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                var last = new ArrayList<UUID>();
                while (row.next()) {
                    last.add(row.getObject(1, UUID.class));
                }
                return last;
            }
        }
    }

    Optional<Instant> lastAppliedAt(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement("""
                select max(finished_at) from run where feed = ? and not dry_run and mode <> 'UNDO'
                   and state in ('COMPLETED', 'HELD', 'SUPERSEDED', 'UNDONE')""")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                var at = row.getObject(1, OffsetDateTime.class);
                return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
            }
        }
    }

    void insertUndo(Connection connection, UUID id, Run target, String client, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into run (id, feed, subject, format, gzip, strict, control, mode, target, digest, size, actor,
                    state, received_at, trace)
                values (?, ?, ?, ?, false, false, '{}', 'UNDO', ?, '', 0, ?, 'RECEIVED', ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, target.feed());
            insert.setString(3, target.subject());
            insert.setString(4, target.format());
            insert.setObject(5, target.id());
            insert.setString(6, client);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.setString(8, Trace.current());
            insert.executeUpdate();
        }
    }

    private static @Nullable Array array(Connection connection, @Nullable List<String> texts) throws SQLException {
        return texts == null ? null : connection.createArrayOf("text", texts.toArray());
    }

    private List<Run> read(ResultSet result) throws SQLException {
        var runs = new ArrayList<Run>();
        try (result) {
            while (result.next()) {
                runs.add(RunRecord.read(result, json));
            }
        }
        return runs;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
