package org.icsworkforce.vacancy.figures;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.Application.Held;
import org.icsworkforce.vacancy.intake.Application.Merged;
import org.icsworkforce.vacancy.intake.RunRow;
import org.icsworkforce.vacancy.intake.RunRow.Outcome;

/**
 * Where figures of one kind are kept: {@code <name>} has a row for each key that a feed holds, {@code <name>_version} every
 * state there was.
 *
 * @param columns of the figures in {@code <name>_version}, as {@link Figures#copyTo} writes them
 * @param inCells whether rows say something whole only together: see {@link WholeCells}
 */
public record FigureTable(String name, String columns, boolean inCells) {

    private static final int FETCH = 10_000;

    /** Makes {@code staging} and answers the statement that fills it. */
    String stage(Connection connection) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("""
                    create temporary table staging on commit drop as
                    select row_index, line, reference, %2$s, mapped, null::bigint as content_hash from %1$s_version
                    with no data""".formatted(name, columns));
        }
        return "staging (row_index, line, reference, " + columns + ", mapped, content_hash)";
    }

    void held(Connection connection, String feed, Held held) throws SQLException {
        try (var query =
                connection.prepareStatement("select reference, content_hash from %s where feed = ?".formatted(name))) {
            query.setString(1, feed);
            query.setFetchSize(FETCH);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    held.hold(result.getString(1), result.getLong(2));
                }
            }
        }
    }

    boolean isChangedSince(Connection connection, String feed, Instant instant) throws SQLException {
        try (var query = connection.prepareStatement("""
                select exists (
                    select from %s held join change c on c.id = held.change
                    where held.feed = ? and c.at > ?)""".formatted(name))) {
            query.setString(1, feed);
            query.setObject(2, instant.atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    Merged merge(Connection connection, String feed, FeedTerms terms, Change change) throws SQLException {
        try (var any = connection.createStatement();
                var result = any.executeQuery("select exists (select from staging)")) {
            result.next();
            return result.getBoolean(1) ? merge(connection, feed, terms, change.id()) : new Merged(0, 0, 0);
        }
    }

    private Merged merge(Connection connection, String feed, FeedTerms terms, long change) throws SQLException {
        try (var merge = connection.prepareStatement("""
                with merged as (
                    insert into %1$s as held (feed, reference, version, change, content_hash)
                    select ?, reference, 1, ?, content_hash from staging
                    on conflict (feed, reference) do update set
                        version = held.version + 1, change = excluded.change, content_hash = excluded.content_hash
                    returning held.*),
                told as (
                    insert into %1$s_version (change, row_index, line, feed, reference, version, synthetic,
                        precedence, %2$s, mapped)
                    select change, row_index, line, feed, reference, version, ?, ?, %2$s, mapped
                    from merged join staging using (reference) order by row_index)
                select count(*) filter (where version = 1), count(*) filter (where version > 1)
                from merged""".formatted(name, columns))) {
            merge.setString(1, feed);
            merge.setLong(2, change);
            merge.setBoolean(3, terms.synthetic());
            merge.setInt(4, terms.precedence());
            try (var result = merge.executeQuery()) {
                result.next();
                return new Merged(result.getInt(1), result.getInt(2), 0);
            }
        }
    }

    /** Rows that the run created, updated or took back, behind {@code afterIndex} and in the order of the payload. */
    public List<RunRow> changed(Connection connection, UUID run, Outcome outcome, int afterIndex, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select row_index, line, reference from %s_version v join change c on c.id = v.change
                where c.run = ? and row_index > ? and case
                    when line is null then 'CLOSED'
                    when v.version = 1 then 'CREATED'
                    else 'UPDATED' end = ?
                order by row_index limit ?""".formatted(name))) {
            query.setObject(1, run);
            query.setInt(2, afterIndex);
            query.setString(3, outcome.name());
            query.setInt(4, limit);
            try (var result = query.executeQuery()) {
                var rows = new ArrayList<RunRow>();
                while (result.next()) {
                    String reference = result.getString(3);
                    rows.add(new RunRow(
                            result.getInt(1),
                            result.getObject(2, Integer.class),
                            reference,
                            outcome,
                            reference,
                            List.of()));
                }
                return rows;
            }
        }
    }
}
