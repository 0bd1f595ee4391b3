package org.icsworkforce.vacancy.round;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Follows the versions of vacancies through the change log, some at a time, in the order of their commits. How far it has
 * come - up to a row of the change with a number - stands in a table of one row, which moves in the follower's
 * transaction.
 *
 * @param progress name of that table
 * @param concerned which versions {@code v} are followed, in SQL
 * @param atOnce how many at a time
 */
public record ChangedVacancies(String progress, String concerned, int atOnce) {

    /**
     * Versions behind the progress up to a number, no more of each change than are wanted. Both columns are compared and ordered
     * by, so that the index of both is read: by rows alone, each change without a version would be looked for among all.
     */
    private static final String BEHIND = """
            from %1$s p
            join change c on c.number >= p.number and c.number <= ?
            cross join lateral (
                select v.row, v.vacancy from vacancy_version v
                where (v.change, v.row) > (c.id, case when c.number = p.number then p.row else 0 end)
                  and (v.change, v.row) <= (c.id, %4$d) and %2$s
                order by v.change, v.row limit %3$d) v
            """;

    /** Whether it has yet to come to the end of the change with this number. */
    public boolean isBehind(Connection connection, long number) throws SQLException {
        try (var query = connection.prepareStatement(
                "select number < ? or number = ? and row < " + Long.MAX_VALUE + " from " + progress)) {
            query.setLong(1, number);
            query.setLong(2, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Whether no more than one step is needed to come to the end of the change with this number. */
    public boolean isNear(Connection connection, long number) throws SQLException {
        try (var query = connection.prepareStatement(
                "select count(*) from (select " + behind(atOnce + 1) + "limit " + (atOnce + 1) + ") waiting")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1) <= atOnce;
            }
        }
    }

    private String behind(int most) {
        return BEHIND.formatted(progress, concerned, most, Long.MAX_VALUE);
    }

    /** The vacancies whose versions it comes past next; when there are none up to the number, it is passed. */
    public List<UUID> next(Connection connection, long number) throws SQLException {
        try (var query = connection.prepareStatement("""
                with next as (
                    select c.number, v.row, v.vacancy
                    %2$s
                    order by c.number, v.row limit %3$d),
                moved as (
                    update %1$s set
                        number = case when (select count(*) from next) < %3$d then ? else (select max(number) from next) end,
                        row = case when (select count(*) from next) < %3$d then %4$d
                                   else (select row from next order by number desc, row desc limit 1) end)
                select distinct vacancy from next""".formatted(progress, behind(atOnce), atOnce, Long.MAX_VALUE))) {
            query.setLong(1, number);
            query.setLong(2, number);
            try (ResultSet row = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }
}
