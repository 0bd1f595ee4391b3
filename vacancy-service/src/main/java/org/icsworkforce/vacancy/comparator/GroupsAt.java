package org.icsworkforce.vacancy.comparator;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.organisation.AskedOrganisations;

/** The groups that a query names in its filter on organisations, as they were at a moment. */
public final class GroupsAt {

    private static final String PREFIX = AskedOrganisations.GROUP;

    private static final String ORGANISATION = "organisation";

    private record Group(String name, boolean synthetic, List<String> members) {}

    private final Map<String, Group> groups = new LinkedHashMap<>();

    private GroupsAt() {}

    /**
     * @throws Problem {@code NOT_COMBINABLE} where a group would be added to others: it may hold them
     */
    public static GroupsAt read(Connection connection, Query query, Moment moment) throws SQLException {
        var filter = query.filters().get(ORGANISATION);
        var groups = new GroupsAt();
        List<String> named = filter == null
                ? List.of()
                : filter.values().stream()
                        .filter(code -> code.startsWith(PREFIX))
                        .toList();
        if (named.isEmpty()) {
            return groups;
        }
        if (filter.values().size() > 1 && !query.isBy(ORGANISATION)) {
            throw Problem.of(
                    GeneralProblem.NOT_COMBINABLE,
                    "A group is not added to other organisations, for it may hold them: add by=organisation.");
        }
        groups.read(connection, named, moment);
        return groups;
    }

    private void read(Connection connection, List<String> named, Moment moment) throws SQLException {
        try (var select = connection.prepareStatement("""
                select * from (
                    select distinct on (g.code) g.*
                    from comparator_group_version g join change c on c.id = g.change
                    where c.number <= ? and g.code = any (?) order by g.code, g.version desc) g
                where not deleted""")) {
            select.setLong(1, moment.number());
            select.setArray(2, connection.createArrayOf("text", named.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    String name = "%s (%s, list of %s)"
                            .formatted(
                                    row.getString("name"),
                                    row.getString("source"),
                                    row.getObject("listed_on", LocalDate.class));
                    groups.put(row.getString("code"), new Group(name, row.getBoolean("synthetic"), List.of((String[])
                            row.getArray("members").getArray())));
                }
            }
        }
    }

    /**
     * For a dataset of what only the system's own feeds tell: an empty answer would look as if there were nothing.
     *
     * @throws Problem {@code INVALID_VALUE} when the query names a group
     */
    public static void refuse(Query query) {
        var filter = query.filters().get(ORGANISATION);
        if (filter != null && filter.values().stream().anyMatch(code -> code.startsWith(PREFIX))) {
            throw Problem.parameter(
                    ORGANISATION,
                    "This dataset does not answer for groups: of their members outside of the system nobody tells what it"
                            + " counts. vacancy-rate does.",
                    filter.values(),
                    null);
        }
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public boolean has(String code) {
        return groups.containsKey(code);
    }

    /** With the source and the date of the list, so that every format tells them. */
    public String name(String code) {
        return groups.get(code).name();
    }

    /** How many members it has, whether or not there are figures of them. */
    public int size(String code) {
        return groups.get(code).members().size();
    }

    /** Whether the list is invented. */
    public boolean isSynthetic(String code) {
        return groups.get(code).synthetic();
    }

    /** Each group's code, once per member, beside {@link #members}. */
    public String[] codes() {
        return groups.entrySet().stream()
                .flatMap(group -> group.getValue().members().stream().map(member -> group.getKey()))
                .toArray(String[]::new);
    }

    public String[] members() {
        return groups.values().stream()
                .flatMap(group -> group.members().stream())
                .toArray(String[]::new);
    }
}
