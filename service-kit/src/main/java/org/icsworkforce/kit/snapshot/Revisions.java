package org.icsworkforce.kit.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.snapshot.CellChange.Kind;
import org.icsworkforce.kit.snapshot.CellChange.Reason;
import org.icsworkforce.kit.snapshot.CellChange.State;
import org.icsworkforce.kit.snapshot.Rows.Row;
import org.icsworkforce.kit.table.Format;
import org.jspecify.annotations.Nullable;

/** What differs between two snapshots of a dataset, cell by cell, and which changes of the data are the reason. */
@ApplicationScoped
class Revisions {

    private final Snapshots snapshots;

    Revisions(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Some of the differences, in the order of the cells.
     *
     * @param since an earlier version; 0 for before the first, when there was nothing
     * @param from how many of the differences to pass over
     * @param limit how many to give at most
     */
    List<CellChange> between(String dataset, int since, int version, int from, int limit) {
        Snapshot after = snapshots.require(dataset, version);
        if (since < 0 || since >= version) {
            throw Problem.parameter(
                    "since", "The version to compare with comes before.", since, List.of(0, version - 1));
        }
        Snapshot before = since == 0 ? null : snapshots.require(dataset, since);
        return snapshots.reading(connection -> {
            try (var was = new Rows(before == null ? InputStream.nullInputStream() : csv(connection, before));
                    var is = new Rows(csv(connection, after))) {
                requireSameCells(was, is);
                var changes = some(was, is, from, limit);
                var reasons = reasons(connection, before == null ? 0 : before.number(), after.number(), changes);
                return changes.stream()
                        .map(change -> change.because(change.change() == Kind.SETTLED ? null : reasons.of(change)))
                        .toList();
            }
        });
    }

    private static InputStream csv(Connection connection, Snapshot snapshot) throws SQLException {
        return Snapshots.open(connection, snapshot, Format.CSV);
    }

    /** Cells that are named in two ways cannot be told to be the same. */
    private static void requireSameCells(Rows was, Rows is) {
        if (was.next() != null && is.next() != null && !was.dimensions().equals(is.dimensions())) {
            throw Problem.of(
                    GeneralProblem.NOT_COMBINABLE,
                    "The dataset was declared anew between the two versions: it was divided by "
                            + String.join(", ", was.dimensions()) + ", and is by "
                            + String.join(", ", is.dimensions()) + ".");
        }
    }

    private static List<CellChange> some(Rows was, Rows is, int from, int limit) {
        var changes = new ArrayList<CellChange>();
        int passed = 0;
        while (changes.size() < limit && (was.next() != null || is.next() != null)) {
            CellChange change = next(was, is);
            if (change != null && passed++ >= from) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** Passes the cell that comes next on either side; null when it is the same on both. */
    private static @Nullable CellChange next(Rows was, Rows is) {
        Row before = was.next();
        Row after = is.next();
        int order = before == null ? 1 : after == null ? -1 : Snapshots.compare(before.name(), after.name());
        if (order < 0) {
            was.advance();
            return change(Objects.requireNonNull(before), Kind.REMOVED, before.state(), null);
        }
        is.advance();
        Row row = Objects.requireNonNull(after);
        if (order > 0) {
            return change(row, Kind.ADDED, null, row.state());
        }
        was.advance();
        State then = Objects.requireNonNull(before).state();
        if (then.says(row.state())) {
            return null;
        }
        return change(row, then.settles(row.state()) ? Kind.SETTLED : Kind.REVISED, then, row.state());
    }

    private static CellChange change(Row row, Kind kind, @Nullable State before, @Nullable State after) {
        return new CellChange(row.period(), row.key(), row.measure(), kind, before, after, null);
    }

    /**
     * @param told by the instant of their commit, which no other change has
     * @param only the reason when there was but one change; else null
     */
    private record Reasons(
            Map<Instant, Reason> told, @Nullable Reason only) {

        @Nullable
        Reason of(CellChange change) {
            State after = change.after();
            Reason reason = after == null ? null : told.get(after.recordedAt());
            return reason == null ? only : reason;
        }
    }

    private static Reasons reasons(Connection connection, long after, long until, List<CellChange> changes)
            throws SQLException {
        Object[] instants = changes.stream()
                .map(CellChange::after)
                .filter(Objects::nonNull)
                .map(state -> state.recordedAt().atOffset(ZoneOffset.UTC))
                .distinct()
                .toArray();
        var told = new HashMap<Instant, Reason>();
        try (var query = connection.prepareStatement(
                "select kind, run, at from change where number > ? and number <= ? and at = any (?)")) {
            query.setLong(1, after);
            query.setLong(2, until);
            query.setArray(3, connection.createArrayOf("timestamptz", instants));
            read(query, told);
        }
        var few = new HashMap<Instant, Reason>();
        try (var query = connection.prepareStatement(
                "select kind, run, at from change where number > ? and number <= ? order by number limit 2")) {
            query.setLong(1, after);
            query.setLong(2, until);
            read(query, few);
        }
        return new Reasons(told, few.size() == 1 ? few.values().iterator().next() : null);
    }

    private static void read(PreparedStatement query, Map<Instant, Reason> into) throws SQLException {
        try (var row = query.executeQuery()) {
            while (row.next()) {
                Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
                into.put(at, new Reason(row.getString(1), row.getObject(2, UUID.class), at));
            }
        }
    }
}
