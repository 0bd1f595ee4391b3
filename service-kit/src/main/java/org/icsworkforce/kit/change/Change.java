package org.icsworkforce.kit.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The change that a transaction makes. Its row is written when {@link #id()} is first asked for, so a transaction that
 * turns out to change nothing leaves no trace and takes no number.
 */
public final class Change {

    private final Connection connection;
    private final String kind;
    private final @Nullable UUID run;
    private final String actor;
    private long id;

    Change(Connection connection, String kind, @Nullable UUID run, String actor) {
        this.connection = connection;
        this.kind = kind;
        this.run = run;
        this.actor = actor;
    }

    /** The id that version rows of this transaction carry. */
    public long id() throws SQLException {
        if (id == 0) {
            try (var insert = connection.prepareStatement(
                    "insert into change (kind, run, actor, trace) values (?, ?, ?, ?) returning id")) {
                insert.setString(1, kind);
                insert.setObject(2, run);
                insert.setString(3, actor);
                insert.setString(4, Trace.current());
                try (var result = insert.executeQuery()) {
                    result.next();
                    id = result.getLong(1);
                }
            }
        }
        return id;
    }

    /** What a rehearsal does. */
    @FunctionalInterface
    public interface Rehearsal<T> {
        T run() throws SQLException;
    }

    /** Does the work and takes all of it back: the answer is what it would have done, and nothing of it was done. */
    public <T> T rehearse(Rehearsal<T> work) throws SQLException {
        long before = id;
        try (var savepoint = connection.createStatement()) {
            savepoint.execute("savepoint rehearsal");
            T result = work.run();
            savepoint.execute("rollback to savepoint rehearsal");
            id = before;
            return result;
        }
    }

    /**
     * Takes the commit number, after what follows from the change; nothing of the transaction may come after it, for it holds
     * everybody else up.
     */
    void seal(List<Consequence> consequences) throws SQLException {
        if (id == 0) {
            return;
        }
        for (var consequence : consequences) {
            consequence.follow(connection, id);
        }
        try (var tick = connection.prepareStatement("""
                with tick as (
                    update clock set number = number + 1, at = greatest(clock_timestamp(), at + interval '1 microsecond')
                    returning number, at)
                update change set number = tick.number, at = tick.at from tick where id = ?""")) {
            tick.setLong(1, id);
            tick.executeUpdate();
        }
        try (var notify = connection.createStatement()) {
            notify.execute("notify change");
        }
    }
}
