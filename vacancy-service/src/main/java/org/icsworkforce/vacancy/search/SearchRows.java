package org.icsworkforce.vacancy.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code vacancy_search v} that fulfil some conditions.
 *
 * @param conditions all of which must hold
 */
record SearchRows(Connection connection, List<Condition> conditions) {

    /** What a hit is read from. */
    static final String COLUMNS = "select v.vacancy, v.version, v.opened_on, v.latitude, v.longitude";

    /** Which rows the index holds for these terms; the expression must be that of the index. */
    private static final String TERMS = """
            vacancy_search_terms(v.words, v.feed, v.reference, v.organisation, v.level, v.status, v.live, v.staff_group,
                v.job_role, v.band, v.hard_to_fill, v.opened_on, v.latitude, v.longitude) && ?::text[]""";

    /** Of the outermost part of a plan. */
    private static final Pattern PLANNED = Pattern.compile("\"Plan Rows\": (\\d+)");

    /** Whether the index narrows them at all. */
    boolean areIndexed() {
        return conditions.stream().anyMatch(condition -> !condition.terms().isEmpty());
    }

    /**
     * How many there are, as far as {@code most}.
     *
     * @param days terms of which they must have one; none for all days
     */
    int count(List<String> days, int most) throws SQLException {
        var arguments = new ArrayList<Object>();
        String indexed = indexed(days, arguments);
        arguments.add(most);
        String sql = "select count(*) from (select from vacancy_search v where " + indexed + " limit ?) found";
        return number(sql, arguments);
    }

    /**
     * How many the index is likely to hold, as the planner has it: it knows how frequent a term is, and of several takes it
     * that they have nothing to do with each other.
     */
    double likely(List<String> days) throws SQLException {
        var arguments = new ArrayList<Object>();
        String sql = "explain (format json) select from vacancy_search v where " + termed(days, arguments);
        try (var query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                Matcher rows = PLANNED.matcher(row.getString(1));
                return rows.find() ? Double.parseDouble(rows.group(1)) : Double.POSITIVE_INFINITY;
            }
        }
    }

    /** On which the first of all was opened, whatever is asked for; null when there is none. */
    @Nullable
    LocalDate firstDay() throws SQLException {
        try (var query = connection.createStatement();
                ResultSet row = query.executeQuery("select min(opened_on) from vacancy_search")) {
            row.next();
            return row.getObject(1, LocalDate.class);
        }
    }

    /** In SQL, by the terms and the conditions themselves. */
    String indexed(List<String> days, List<Object> arguments) {
        return termed(days, arguments) + " and " + fulfilled(arguments);
    }

    /** In SQL, by the terms alone. */
    private String termed(List<String> days, List<Object> arguments) {
        var asked = new ArrayList<>(Terms.of(conditions));
        if (!days.isEmpty()) {
            asked.add(days);
        }
        asked.forEach(terms -> arguments.add(terms.toArray(String[]::new)));
        return asked.isEmpty() ? "true" : String.join(" and ", Collections.nCopies(asked.size(), TERMS));
    }

    /** In SQL, by the conditions alone. */
    String fulfilled(List<Object> arguments) {
        conditions.forEach(condition -> arguments.addAll(condition.arguments()));
        return conditions.isEmpty()
                ? "true"
                : String.join(" and ", conditions.stream().map(Condition::sql).toList());
    }

    /**
     * The next rows behind a position in the order of opening, in SQL, as far as the index that is walked holds them.
     *
     * @param which of all of them
     */
    static String next(String which) {
        return "(select " + Condition.WALKED + ", v.vacancy as id from vacancy_search v where " + which + Walk.IN_ORDER
                + " limit ?) v";
    }

    /** In SQL, of {@link #next}: what the index does not hold is read of rows that fulfil all else. */
    String walked(List<Object> arguments) {
        var walked = new SearchRows(
                connection, conditions.stream().filter(Condition::isWalked).toList());
        var others = new SearchRows(
                connection,
                conditions.stream().filter(condition -> !condition.isWalked()).toList());
        String sql = walked.fulfilled(arguments);
        return others.conditions.isEmpty()
                ? sql
                : sql + " and exists (select from vacancy_search v where v.vacancy = id and "
                        + others.fulfilled(arguments) + ")";
    }

    /** How many of the next so many rows fulfil them, as far as {@code most}; nothing where others come behind these. */
    OptionalInt countNext(String which, int next, int most) throws SQLException {
        var arguments = new ArrayList<Object>(List.of(next));
        String found = "select from " + next(which) + " where " + walked(arguments) + " limit ?";
        arguments.add(most);
        int count = number("select count(*) from (" + found + ") found", arguments);
        String behind = "select count(*) from (select from vacancy_search v where " + which + Walk.IN_ORDER
                + " offset ? limit 1) behind";
        return count == most || number(behind, List.of(next)) == 0 ? OptionalInt.of(count) : OptionalInt.empty();
    }

    private int number(String sql, List<Object> arguments) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Nothing where there are more than {@code most}: their number is the last column. */
    Optional<List<Hit>> hitsOf(int most, String sql, List<Object> arguments) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                var hits = new ArrayList<Hit>();
                while (row.next()) {
                    if (row.getInt("count") > most) {
                        return Optional.empty();
                    }
                    hits.add(hit(row));
                }
                return Optional.of(hits);
            }
        }
    }

    List<Hit> hits(String sql, List<Object> arguments) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                var hits = new ArrayList<Hit>();
                while (row.next()) {
                    hits.add(hit(row));
                }
                return hits;
            }
        }
    }

    static void bind(PreparedStatement query, List<Object> arguments) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            query.setObject(i + 1, arguments.get(i));
        }
    }

    static Hit hit(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        boolean placed = !row.wasNull();
        return new Hit(
                row.getObject("vacancy", UUID.class),
                row.getInt("version"),
                row.getObject("opened_on", LocalDate.class),
                placed ? new Point(latitude, row.getDouble("longitude")) : null);
    }
}
