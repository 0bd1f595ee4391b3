package org.icsworkforce.vacancy.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.icsworkforce.vacancy.round.ChangedVacancies;

/** What the search has yet to look at, a part at a time. */
final class LinkWork {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    /** Of these organisations more than one feed speaks. */
    private static final String SHARED = """
            select organisation from feed, unnest(organisations) organisation
            where subject = 'VACANCIES' group by organisation having count(*) > 1""";

    /** Where nothing is shared, no version is read. */
    private static final ChangedVacancies CHANGED = new ChangedVacancies(
            "link_progress", "exists (%1$s) and v.organisation in (%1$s)".formatted(SHARED), AT_ONCE);

    private static final String REORDERED = """
            from feed f left join link_precedence l on l.feed = f.code
            where f.subject = 'VACANCIES' and l.precedence is distinct from f.precedence""";

    private static final String NEWLY_SHARED = """
            from (%s) shared left join link_organisation l using (organisation)
            where l.organisation is null or l.after is not null""".formatted(SHARED);

    private LinkWork() {}

    /** Feeds move neither the change log's number nor a record's version. */
    static boolean feedsHaveChanged(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(
                        "select exists (select " + REORDERED + ") or exists (select " + NEWLY_SHARED + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Linked records of feeds that come earlier or later than they did. */
    static List<UUID> reordered(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("""
                        with reordered as (
                            insert into link_precedence (feed, precedence) select f.code, f.precedence %s
                            on conflict (feed) do update set precedence = excluded.precedence returning feed)
                        select distinct s.vacancy from reordered join vacancy v using (feed)
                        join vacancy_standing s on s.vacancy = v.id""".formatted(REORDERED))) {
            return ids(row);
        }
    }

    /** Records that an organisation had before its second feed was registered; behind the last, nothing. */
    static Map<UUID, Need> newlyShared(Connection connection) throws SQLException {
        String organisation;
        UUID after;
        try (var query = connection.createStatement();
                var row = query.executeQuery("select organisation, l.after " + NEWLY_SHARED + " limit 1")) {
            if (!row.next()) {
                return Map.of();
            }
            organisation = row.getString(1);
            after = row.getObject(2) == null ? FIRST : row.getObject(2, UUID.class);
        }
        var needs = Needs.of(connection, organisation, after, AT_ONCE);
        try (var progress = connection.prepareStatement("""
                insert into link_organisation (organisation, after) values (?, ?)
                on conflict (organisation) do update set after = excluded.after""")) {
            progress.setString(1, organisation);
            progress.setObject(2, needs.size() < AT_ONCE ? null : last(needs), Types.OTHER);
            progress.executeUpdate();
        }
        return needs.isEmpty() ? newlyShared(connection) : needs;
    }

    private static UUID last(Map<UUID, Need> needs) {
        return new ArrayList<>(needs.keySet()).getLast();
    }

    /** Records of shared organisations that have changed next; when there are none up to the number, it is passed. */
    static List<UUID> changed(Connection connection, long number) throws SQLException {
        return CHANGED.next(connection, number);
    }

    static boolean isBehind(Connection connection, long number) throws SQLException {
        return CHANGED.isBehind(connection, number);
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        var ids = new ArrayList<UUID>();
        while (row.next()) {
            ids.add(row.getObject(1, UUID.class));
        }
        return ids;
    }
}
