package org.icsworkforce.vacancy.figures;

import java.sql.Connection;
import java.sql.SQLException;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.CopyBuffer;
import org.icsworkforce.vacancy.intake.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that only together say something whole: a cell. A payload that names a cell says all of it, so what the feed held
 * of the cell and the payload does not name is taken back; otherwise a corrected row would count beside the one that it
 * corrects. Of a cell with a rejected row, or two contents of
 * one reference, nothing is: the payload does not say all of it.
 */
final class WholeCells {

    private static final String TARGET = "named (reference, cell, content_hash)";

    /** The table has the columns {@code cell} and {@code withdrawn} beside those of its figures. */
    private static final String TAKEN_BACK = """
            from %1$s_version v join %1$s held using (feed, reference, version)
            where v.feed = ? and not v.withdrawn
              and v.cell in (
                  select cell from (
                      select cell, reference, count(distinct content_hash) as contents
                      from named where cell is not null group by cell, reference) row
                  group by cell having bool_and(contents = 1))
              and not exists (select from named where named.reference = v.reference)""";

    private final Connection connection;
    private final FigureTable table;
    private final CopyBuffer named;

    private WholeCells(Connection connection, FigureTable table) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.named = new CopyBuffer(connection, TARGET);
    }

    /** Begins anew: nothing is named. */
    static WholeCells begin(Connection connection, FigureTable table) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("create temporary table if not exists named (reference text, cell text, content_hash"
                    + " bigint) on commit drop");
            create.execute("truncate named");
        }
        return new WholeCells(connection, table);
    }

    /** Notes a row of the payload that was read. */
    void name(Row row, String cell) throws SQLException {
        named.add(row.reference()).add(cell).add(row.contentHash()).endRow();
    }

    /** Notes that a row of the cell is rejected; null where it could not be read which. */
    void reject(@Nullable String cell) throws SQLException {
        named.add(null).add(cell).add(null).endRow();
    }

    /** Answers how many rows were taken back. */
    int takeBack(String feed, FeedTerms terms, Change change) throws SQLException {
        named.flush();
        return isAnyTakenBack(feed) ? takeBack(feed, terms, change.id()) : 0;
    }

    private boolean isAnyTakenBack(String feed) throws SQLException {
        try (var query = connection.prepareStatement(
                "select exists (select %s)".formatted(TAKEN_BACK.formatted(table.name())))) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private int takeBack(String feed, FeedTerms terms, long change) throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                with taken as (select v.* %3$s),
                ended as (
                    update %1$s held set
                        version = held.version + 1, change = ?,
                        -- sent again, it is another content, whatever it says
                        content_hash = ~held.content_hash
                    from taken where held.feed = taken.feed and held.reference = taken.reference)
                insert into %1$s_version (change, row_index, feed, reference, version, synthetic, precedence, %2$s,
                    withdrawn)
                select ?, (select count(*) from named) + row_number() over (order by reference) - 1, feed, reference,
                    version + 1, ?, ?, %2$s, true
                from taken""".formatted(table.name(), table.columns(), TAKEN_BACK.formatted(table.name())))) {
            statement.setString(1, feed);
            statement.setLong(2, change);
            statement.setLong(3, change);
            statement.setBoolean(4, terms.synthetic());
            statement.setInt(5, terms.precedence());
            return statement.executeUpdate();
        }
    }
}
