package org.icsworkforce.campaign.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.icsworkforce.kit.change.Change;

/** The editions in the database. */
final class EditionTable {

    private static final String OF_MONTH = " where month = ? and revision = ?";

    private EditionTable() {}

    /** Those of every month, oldest first. */
    static Map<YearMonth, List<MonthEdition>> read(Connection connection) throws SQLException {
        var months = new TreeMap<YearMonth, List<MonthEdition>>();
        try (var query = connection.prepareStatement("select month, revision from hire_edition order by 1, 2");
                var row = query.executeQuery()) {
            while (row.next()) {
                months.computeIfAbsent(YearMonth.from(row.getObject(1, LocalDate.class)), month -> new ArrayList<>())
                        .add(new MonthEdition(
                                rows(connection, "hire_edition_count", row, HireCount::of),
                                rows(connection, "hire_edition_cell", row, EditionTable::cell)));
            }
        }
        return months;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Set<T> rows(Connection connection, String table, ResultSet edition, Reading<T> reading)
            throws SQLException {
        try (var query = connection.prepareStatement("select * from " + table + OF_MONTH)) {
            query.setObject(1, edition.getObject("month", LocalDate.class));
            query.setInt(2, edition.getInt("revision"));
            var rows = new LinkedHashSet<T>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        }
    }

    private static ReleasedCell cell(ResultSet row) throws SQLException {
        return new ReleasedCell(
                row.getBoolean("in_total"),
                row.getString("campaign"),
                row.getString("organisation"),
                row.getObject("hires", Integer.class));
    }

    static void insert(Connection connection, Change change, YearMonth month, MonthEdition edition)
            throws SQLException {
        int revision;
        try (var insert = connection.prepareStatement("""
                insert into hire_edition (month, revision, change)
                select ?, count(*), ? from hire_edition where month = ? returning revision""")) {
            insert.setObject(1, month.atDay(1));
            insert.setLong(2, change.id());
            insert.setObject(3, month.atDay(1));
            try (var row = insert.executeQuery()) {
                row.next();
                revision = row.getInt(1);
            }
        }
        try (var insert = connection.prepareStatement("""
                insert into hire_edition_count (month, revision, campaign, organisation, in_total, hires, synthetic)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (HireCount count : edition.counts()) {
                insert.setObject(1, month.atDay(1));
                insert.setInt(2, revision);
                insert.setString(3, count.campaign());
                insert.setString(4, count.organisation());
                insert.setBoolean(5, count.inTotal());
                insert.setInt(6, count.hires());
                insert.setBoolean(7, count.synthetic());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement("""
                insert into hire_edition_cell (month, revision, campaign, organisation, in_total, hires)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (ReleasedCell cell : edition.cells()) {
                insert.setObject(1, month.atDay(1));
                insert.setInt(2, revision);
                insert.setString(3, cell.campaign());
                insert.setString(4, cell.organisation());
                insert.setBoolean(5, cell.inTotal());
                insert.setObject(6, cell.hires());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
