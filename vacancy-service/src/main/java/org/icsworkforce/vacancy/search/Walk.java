package org.icsworkforce.vacancy.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way back through time until a page is full. First some rows are read one after the other: what is frequent is found
 * there. Then the index is asked, for blocks of days that grow as long as they hold little and shrink when they hold too
 * much to be put in order. So neither what is rare costs a walk through all rows, nor what is frequent their sorting, and
 * what was frequent once or begins to be costs a few questions more.
 */
final class Walk {

    private static final String BEFORE = "(v.opened_on, v.vacancy) < (?, ?)";
    private static final String IN_ORDER = " order by v.opened_on desc, v.vacancy desc";

    /** Rows that are read in order before the index is asked. */
    private static final int READ_IN_ORDER = 1000;

    /** So many times as many are read when that fills the page. */
    private static final int FURTHER = 5;

    /** Rows of a block that are put in order: more are a sign of smaller blocks. */
    private static final int PUT_IN_ORDER = 500;

    private static final int SMALLEST_BLOCK = 0;
    private static final int MIDDLE_BLOCK = 1;

    private final SearchRows rows;
    private final @Nullable LocalDate earliest;
    private final int fetch;
    private final List<Hit> found = new ArrayList<>();
    private Position position;

    /** @param earliest no vacancy that was opened before is looked for: the conditions say so too */
    Walk(
            Connection connection,
            List<Condition> conditions,
            @Nullable LocalDate earliest,
            Position position,
            int fetch) {
        this.rows = new SearchRows(connection, conditions);
        this.earliest = earliest;
        this.position = position;
        this.fetch = fetch;
    }

    /** The next ones behind the position, the latest first. */
    List<Hit> go() throws SQLException {
        int window = Math.max(READ_IN_ORDER, 2 * fetch);
        boolean more = readInOrder(window);
        if (more && found.size() < fetch && found.size() * FURTHER >= fetch) {
            // the index would not be quicker
            more = readInOrder(window * fetch / found.size());
        }
        int level = found.isEmpty() ? MIDDLE_BLOCK : SMALLEST_BLOCK;
        while (more && found.size() < fetch) {
            Days days = Days.before(position, level, earliest);
            var hits = ask(days);
            if (hits.size() <= most()) {
                hits.sort(Hit.LATEST_FIRST);
                found.addAll(hits);
                more = passed(days);
                level = Math.min(level + 1, Days.ALL);
            } else if (level > SMALLEST_BLOCK) {
                level--;
            } else {
                found.addAll(readInOrder(days));
                more = passed(days);
            }
        }
        return found.subList(0, Math.min(fetch, found.size()));
    }

    /** Goes on before these days. Returns whether there may be anything. */
    private boolean passed(Days days) {
        if (days.first() == null || earliest != null && !days.first().isAfter(earliest)) {
            return false;
        }
        position = Position.startOf(days.first());
        return true;
    }

    private int most() {
        return Math.max(PUT_IN_ORDER, 2 * fetch);
    }

    /** Finds what is among so many of the next rows. Returns whether there are others behind them. */
    private boolean readInOrder(int window) throws SQLException {
        var arguments = new ArrayList<Object>();
        String fulfilled = rows.fulfilled(arguments);
        arguments.addAll(List.of(position.openedOn(), position.id(), window, window, fetch - found.size()));
        String sql =
                SearchRows.COLUMNS + ", v.number, v.hit from (select v.*, row_number() over () as number, " + fulfilled
                        + " as hit from (select v.* from vacancy_search v where " + BEFORE + IN_ORDER
                        + " limit ?) v) v where v.hit or v.number = ? limit ?";
        try (var query = rows.connection().prepareStatement(sql)) {
            SearchRows.bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Hit seen = SearchRows.hit(row);
                    if (row.getBoolean("hit")) {
                        found.add(seen);
                    }
                    if (row.getInt("number") == window) {
                        position = seen.position();
                        return earliest == null || !seen.openedOn().isBefore(earliest);
                    }
                }
                return false;
            }
        }
    }

    /** The next ones of days that hold many, one after the other. */
    private List<Hit> readInOrder(Days days) throws SQLException {
        var arguments = new ArrayList<Object>();
        String fulfilled = rows.fulfilled(arguments);
        arguments.addAll(List.of(position.openedOn(), position.id(), days.first(), fetch - found.size()));
        return rows.hits(
                SearchRows.COLUMNS + " from vacancy_search v where " + fulfilled + " and " + BEFORE
                        + " and v.opened_on >= ?" + IN_ORDER + " limit ?",
                arguments);
    }

    /** Those of some days, in no order, and no more than show that they are too many. */
    private List<Hit> ask(Days days) throws SQLException {
        var arguments = new ArrayList<Object>();
        String indexed = rows.indexed(days.terms(), arguments);
        arguments.addAll(List.of(position.openedOn(), position.id(), most() + 1));
        // not a comparison that another index could be taken for
        return rows.hits(
                SearchRows.COLUMNS + " from vacancy_search v where " + indexed
                        + " and (v.opened_on + 0, v.vacancy) < (?, ?) limit ?",
                arguments);
    }

    /** How many there are, as far as {@code most}. */
    int count(int most) throws SQLException {
        return rows.count(
                earliest == null
                        ? List.of()
                        : Days.before(position, Days.ALL, earliest).terms(),
                most);
    }
}
