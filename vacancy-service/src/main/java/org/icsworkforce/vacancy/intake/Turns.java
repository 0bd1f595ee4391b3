package org.icsworkforce.vacancy.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.kit.problem.Problem;

/**
 * Lets one writer at a time have a feed: a run, or somebody who writes a single record. Runs and single records go
 * through the same {@link Application}, so a record is the same whichever way it came.
 */
@ApplicationScoped
public class Turns {

    /** A writer of a single record does not wait longer for a run: it holds one of few connections meanwhile. */
    private static final String PATIENCE = "2s";

    /** Kind of the changes that the calendar makes: what was decided before stands, and can be taken back. */
    public static final String DUE = "DUE";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ChangeLog changes;
    private final List<Subject> subjects;
    private final Ids ids;
    private final Clock clock;

    Turns(ChangeLog changes, @All List<Subject> subjects, Ids ids, Clock clock) {
        this.changes = changes;
        this.subjects = subjects;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody does in a turn. */
    @FunctionalInterface
    public interface Work<T> {
        T apply(Turn turn) throws SQLException;
    }

    /**
     * Does the work in one transaction, while nobody else writes to the feed.
     *
     * @throws Problem {@code FEED_BUSY} when a run is being applied
     */
    public <T> T take(String feed, String subject, String actor, Work<T> work) {
        return take("RECORD", feed, subject, actor, work);
    }

    /** The same for what records become by themselves when their day has come: it is nobody's change. */
    public <T> T takeOnItsDay(String feed, String subject, String actor, Work<T> work) {
        return take(DUE, feed, subject, actor, work);
    }

    private <T> T take(String kind, String feed, String subject, String actor, Work<T> work) {
        return changes.append(kind, null, actor, (connection, change) -> {
            lockSoon(connection, feed);
            var run = Run.ofOneRecord(ids.next(), feed, subject, actor, clock.instant());
            var application = Subjects.named(subjects, subject).begin(connection, run);
            return work.apply(new Turn(connection, change, feed, application));
        });
    }

    /** @throws Problem {@code FEED_BUSY} */
    static void lockSoon(Connection connection, String feed) throws SQLException {
        try (var patience = connection.createStatement()) {
            patience.execute("set local lock_timeout = '" + PATIENCE + "'");
            lock(connection, feed);
            patience.execute("set local lock_timeout = default");
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw Problem.of(IntakeProblem.FEED_BUSY, IntakeProblem.FEED_BUSY.help());
            }
            throw e;
        }
    }

    /** Waits for the feed; it is free again when the transaction ends. */
    static void lock(Connection connection, String feed) throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('feed ' || ?, 0))")) {
            lock.setString(1, feed);
            lock.execute();
        }
    }
}
