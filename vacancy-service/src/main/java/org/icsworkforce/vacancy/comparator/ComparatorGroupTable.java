package org.icsworkforce.vacancy.comparator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.organisation.Organisations;

/** The table {@code comparator_group_version}, with the names of members that a register has. */
final class ComparatorGroupTable {

    private static final String LATEST = """
            select * from (
                select distinct on (code collate "C") * from comparator_group_version
                where %s order by code collate "C", version desc) latest
            where %s order by code collate "C" limit ?""";

    /** The last version of a group. */
    record Latest(ComparatorGroup group, boolean deleted) {}

    private ComparatorGroupTable() {}

    /** Also of a group that is deleted. */
    static Optional<Latest> find(Connection connection, String code, Organisations register) throws SQLException {
        return read(connection, LATEST.formatted("code = ?", "true"), code, 1, register).stream()
                .findFirst();
    }

    /** Those that stand and come after the code, in the order of their codes. */
    static List<ComparatorGroup> after(Connection connection, String code, int limit, Organisations register)
            throws SQLException {
        return read(connection, LATEST.formatted("code collate \"C\" > ?", "not deleted"), code, limit, register)
                .stream()
                .map(Latest::group)
                .toList();
    }

    private static List<Latest> read(Connection connection, String sql, String code, int limit, Organisations register)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, code);
            query.setInt(2, limit);
            var found = new ArrayList<Latest>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Latest(group(row, register), row.getBoolean("deleted")));
                }
            }
            return found;
        }
    }

    private static ComparatorGroup group(ResultSet row, Organisations register) throws SQLException {
        return new ComparatorGroup(
                row.getString("code"),
                row.getString("name"),
                row.getString("source"),
                row.getObject("listed_on", LocalDate.class),
                row.getBoolean("synthetic"),
                Stream.of((String[]) row.getArray("members").getArray())
                        .map(register::coded)
                        .toList(),
                row.getInt("version"));
    }

    static void insert(Connection connection, Change change, Latest latest) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into comparator_group_version
                    (code, version, change, name, source, listed_on, synthetic, members, deleted)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            ComparatorGroup group = latest.group();
            insert.setString(1, group.code());
            insert.setInt(2, group.version());
            insert.setLong(3, change.id());
            insert.setString(4, group.name());
            insert.setString(5, group.source());
            insert.setObject(6, group.listedOn());
            insert.setBoolean(7, group.synthetic());
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "text", group.members().stream().map(Coded::code).toArray()));
            insert.setBoolean(9, latest.deleted());
            insert.executeUpdate();
        }
    }
}
