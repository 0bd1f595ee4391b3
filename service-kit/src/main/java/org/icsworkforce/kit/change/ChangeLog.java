package org.icsworkforce.kit.change;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Runs the transactions that change versioned data, and tells which state of it there was when. */
@ApplicationScoped
public class ChangeLog {

    /** Long enough for a feed of a million rows; a transaction that takes longer is rolled back. */
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private final DataSource dataSource;

    private final Clock clock;

    private final List<Consequence> consequences;

    ChangeLog(DataSource dataSource, Clock clock, @All List<Consequence> consequences) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.consequences = consequences;
    }

    /** What a transaction does. The connection is closed by the caller. */
    @FunctionalInterface
    public interface Work<T> {
        T apply(Connection connection, Change change) throws SQLException;
    }

    /** Runs the work in a transaction of its own, which commits whole, with its number, or not at all. */
    public <T> T append(String kind, @Nullable UUID run, String actor, Work<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) TIMEOUT.toSeconds())
                .call(() -> {
                    try (var connection = dataSource.getConnection()) {
                        var change = new Change(connection, kind, run, actor);
                        T result = work.apply(connection, change);
                        change.seal(consequences);
                        return result;
                    }
                });
    }

    /** The state that a reader sees now. */
    public Moment now(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select number, at, epoch from clock")) {
            return moment(query);
        }
    }

    /**
     * The state that a request asks for by {@code asOf}; null asks for the present one. Asked again, it is the same.
     *
     * @throws Problem {@code INVALID_VALUE} for an instant that has not come yet, {@code GONE} for one before the first
     *     change that is kept
     */
    public Moment asOf(Connection connection, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            return now(connection);
        }
        if (instant.isAfter(clock.instant())) {
            throw Problem.parameter("asOf", "The instant has not come yet.", instant, null);
        }
        // a change in flight may have an earlier time than the instant: the lock waits for it
        try (var flight = connection.prepareStatement("select from clock for share")) {
            flight.execute();
        }
        try (var query = connection.prepareStatement("""
                select coalesce(max(change.number), 0), coalesce(max(change.at), 'epoch'), clock.epoch
                from clock left join (select number, at from change where at <= ? order by at desc limit 1) change
                on true group by clock.epoch""")) {
            query.setObject(1, instant.atOffset(ZoneOffset.UTC));
            Moment moment = moment(query);
            // before the first change the state was empty, and called by this instant
            if (moment.number() == 0 && !instant.equals(Instant.EPOCH)) {
                requireNoHistory(connection);
            }
            return moment;
        }
    }

    /** Of a time before the history begins it is not known what was said then; that nothing was would be a guess. */
    private static void requireNoHistory(Connection connection) throws SQLException {
        try (var first = connection.prepareStatement("select at from change order by number limit 1");
                var row = first.executeQuery()) {
            if (row.next()) {
                var at = row.getObject(1, OffsetDateTime.class).toInstant();
                throw Problem.of(
                        GeneralProblem.GONE, "What was said then is not kept: the history begins at " + at + ".");
            }
        }
    }

    /** The state up to and including the change with this number. */
    public Moment upTo(Connection connection, long number) throws SQLException {
        try (var query = connection.prepareStatement("""
                select ?::bigint, coalesce((select at from change where number = ?), 'epoch'), epoch from clock""")) {
            query.setLong(1, number);
            query.setLong(2, number);
            return moment(query);
        }
    }

    private static Moment moment(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return new Moment(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3));
        }
    }
}
