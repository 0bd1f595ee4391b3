package org.icsworkforce.vacancy.spell;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.icsworkforce.vacancy.spell.RollupRebuild.State;
import org.jspecify.annotations.Nullable;

/** Rebuilds that were asked for; one at most is under way. */
@ApplicationScoped
class Rebuilds {

    private static final String ASK =
            "insert into spell_rebuild (asked_at, state) values (?, 'WAITING') on conflict do nothing";

    private static final String LATEST = "select * from spell_rebuild order by id desc limit 1";

    private static final String STATE = "update spell_rebuild set state = ? where id = ?";

    private static final String END = """
            update spell_rebuild set state = ?, ended_at = ?, number = ?, deltas = ?, months = ?, deltas_different = ?,
                   months_different = ?, months_still_different = ?
            where id = ?""";

    private final DataSource dataSource;
    private final Clock clock;

    Rebuilds(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Nothing, where one is under way: that is the one that was asked for. */
    void ask() throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(ASK)) {
            insert.setObject(1, now());
            insert.executeUpdate();
        }
    }

    /** There is one: that which built the rollup at the first start. */
    RollupRebuild latest() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(LATEST);
                var row = select.executeQuery()) {
            row.next();
            return view(row);
        }
    }

    /** The one that is under way. */
    OptionalLong underWay(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select id from spell_rebuild where ended_at is null");
                var row = select.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /** Told at once, beside the transaction of the rebuild. */
    void reach(long id, State state) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(STATE)) {
            update.setString(1, state.name());
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    void complete(Connection connection, long id, RebuiltRollup found) throws SQLException {
        end(connection, id, State.COMPLETED, found);
    }

    void fail(long id) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            end(connection, id, State.FAILED, null);
        }
    }

    private void end(Connection connection, long id, State state, @Nullable RebuiltRollup found) throws SQLException {
        try (var update = connection.prepareStatement(END)) {
            update.setString(1, state.name());
            update.setObject(2, now());
            update.setObject(3, found == null ? null : found.number());
            update.setObject(4, found == null ? null : found.deltas());
            update.setObject(5, found == null ? null : found.months());
            update.setObject(6, found == null ? null : found.deltasDifferent());
            update.setObject(7, found == null ? null : found.monthsDifferent());
            update.setObject(8, found == null ? null : found.monthsStillDifferent());
            update.setLong(9, id);
            update.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RollupRebuild view(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new RollupRebuild(
                state,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                state == State.COMPLETED
                        ? new RebuiltRollup(
                                row.getLong("number"),
                                row.getLong("deltas"),
                                row.getLong("months"),
                                row.getLong("deltas_different"),
                                row.getLong("months_different"),
                                row.getLong("months_still_different"))
                        : null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
