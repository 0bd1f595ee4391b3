package org.icsworkforce.vacancy.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way back through time until a page is full. First rows are compared one after the other, in an index that holds what is
 * compared: what is frequent is found there. What is taken to be rare is asked of the index of terms at once. Else, where the
 * page is nearly full, more rows are compared, and then the index of terms is asked for blocks of days that grow as long as they
 * hold little and shrink when they hold too much to be put in order. So neither what is rare costs a walk through all rows,
 * nor what is frequent their sorting, and what was frequent once or begins to be costs a few questions more.
 */
final class Walk {

    static final String IN_ORDER = " order by v.opened_on desc, v.vacancy desc";

    private static final String BEFORE = "(v.opened_on, v.vacancy) < (?, ?)";

    /** Rows that are compared first: half a millisecond. */
    private static final int FIRST = 4_000;

    /** And then, where they are likely to fill the page or to show what is rare: some milliseconds. */
    private static final int FURTHER = 20_000;

    /** Rows that are put in order rather than look for the next of them: some milliseconds. */
    private static final int FEW = 2_000;

    /** Expected, where hardly any of the first rows is one: the planner takes all terms to be independent. */
    private static final int FEW_IN_TRUTH = 5_000;

    /** Expected, where hardly any of the further rows is one either. */
    private static final int FEW_FOR_SURE = 40_000;

    /** One in so many rows is hardly any. */
    private static final int SELDOM = 1_000;

    /** In which a few of the smallest blocks are all there are. */
    private static final int NEAR_DAYS = 64;

    /** As many, where they have been expected to be few. */
    private static final int MORE_THAN_FEW = 4_000;

    /** Rows of a block that are put in order: more are a sign of smaller blocks. */
    private static final int PUT_IN_ORDER = 500;

    /** So many blocks of one level are one of the next, and so many days the smallest. */
    private static final int BLOCKS = 8;

    private static final int SMALLEST_BLOCK = 0;
    private static final int MIDDLE_BLOCK = 1;
    private static final int LARGEST_BLOCK = 2;

    private final SearchRows rows;
    private final @Nullable LocalDate earliest;
    private final int fetch;
    private final List<Hit> found = new ArrayList<>();
    private Position position;

    /** Before which there is nothing, where that is known. */
    private @Nullable LocalDate first;

    /** The same, where it is near enough to narrow what is asked for. */
    private @Nullable LocalDate since;

    private int largest = Days.ALL;
    private int passed;

    /** @param earliest no vacancy that was opened before is looked for: the conditions say so too */
    Walk(
            Connection connection,
            List<Condition> conditions,
            @Nullable LocalDate earliest,
            Position position,
            int fetch) {
        this.rows = new SearchRows(connection, conditions);
        this.earliest = earliest;
        this.since = earliest;
        this.position = position;
        this.fetch = fetch;
    }

    /** The next ones behind the position, the latest first. */
    List<Hit> go() throws SQLException {
        if (fills(FIRST)) {
            return page();
        }
        Position start = position;
        first = earliest == null ? rows.firstDay() : earliest;
        since = earliest == null && first != null && ChronoUnit.DAYS.between(first, start.openedOn()) > NEAR_DAYS
                ? null
                : first;
        double likely = rows.likely(allBefore(start));
        if (likely <= (isSeldom(FIRST) ? FEW_IN_TRUTH : FEW) && readFew(start)) {
            return page();
        }
        boolean more = passed(FIRST);
        // what begins behind others, or is likely to fill the page
        if (more && (isSeldom(FIRST) || found.size() * (FIRST + FURTHER) / FIRST >= fetch)) {
            if (fills(FURTHER) || likely <= FEW_FOR_SURE && isSeldom(FIRST + FURTHER) && readFew(start)) {
                return page();
            }
            more = passed(FURTHER);
        }
        int level = more && !found.isEmpty() ? next(SMALLEST_BLOCK, likelyInSmallestBlock()) : MIDDLE_BLOCK;
        while (more && found.size() < fetch) {
            Days days = Days.before(position, level, earliest);
            var hits = ask(days, most());
            if (hits.size() <= most()) {
                hits.sort(Hit.LATEST_FIRST);
                found.addAll(hits);
                more = passed(days);
                level = Math.min(next(level, hits.size()), largest());
            } else if (level > SMALLEST_BLOCK) {
                level--;
                tooLarge(level + 1);
            } else {
                found.addAll(readInOrder(days));
                more = passed(days);
            }
        }
        return page();
    }

    private List<Hit> page() {
        return found.subList(0, Math.min(fetch, found.size()));
    }

    /** Whether hardly any of so many rows was one. */
    private boolean isSeldom(int compared) {
        return found.size() * SELDOM <= compared;
    }

    /** What is rare is found at once, that which was found before once more. Returns whether it was rare. */
    private boolean readFew(Position start) throws SQLException {
        var arguments = new ArrayList<Object>();
        String sql = "select v.*, count(*) over () from (" + asking(allBefore(start), start, MORE_THAN_FEW, arguments)
                + ") v" + IN_ORDER + " limit ?";
        arguments.add(fetch);
        var hits = rows.hitsOf(MORE_THAN_FEW, sql, arguments);
        hits.ifPresent(all -> {
            found.clear();
            found.addAll(all);
        });
        return hits.isPresent();
    }

    /** Such a block holds too many, somewhere in the days that it would have been of. */
    private void tooLarge(int level) {
        largest = level - 1;
        passed = 0;
    }

    /** The largest that is asked for: one that held too many is not tried again before as many days have been passed. */
    private int largest() {
        if (largest < Days.ALL && ++passed == BLOCKS) {
            largest++;
            passed = 0;
        }
        return largest;
    }

    /** As it was from the first that was found to the position that has been come to. */
    private int likelyInSmallestBlock() {
        long days = 1
                + ChronoUnit.DAYS.between(position.openedOn(), found.getFirst().openedOn());
        return (int) (found.size() * BLOCKS / days);
    }

    /**
     * Where one block has held so many: what is likely to fill the page, or the largest that is likely not to hold too many.
     * Behind nothing anything may begin: not all of it is asked for.
     */
    private int next(int level, int hits) {
        int next = level;
        int most = hits == 0 ? LARGEST_BLOCK : Days.ALL;
        for (long likely = hits; next < most && likely < fetch - found.size(); next++) {
            likely *= BLOCKS;
            if (likely > most()) {
                return next;
            }
        }
        return next;
    }

    /** Goes on before these days. Returns whether there may be anything. */
    private boolean passed(Days days) {
        if (days.first() == null || first != null && !days.first().isAfter(first)) {
            return false;
        }
        position = Position.startOf(days.first());
        return true;
    }

    private int most() {
        return Math.max(PUT_IN_ORDER, 2 * fetch);
    }

    /** Finds what is among so many of the next rows. Returns whether that fills the page. */
    private boolean fills(int window) throws SQLException {
        var arguments = new ArrayList<Object>(List.of(position.openedOn(), position.id(), window));
        String sql = SearchRows.COLUMNS + " from " + SearchRows.next(BEFORE) + " where " + rows.walked(arguments)
                + IN_ORDER + " limit ?";
        arguments.add(fetch - found.size());
        found.addAll(rows.hits(sql, arguments));
        return found.size() == fetch;
    }

    /** Goes on behind so many rows. Returns whether there may be anything. */
    private boolean passed(int window) throws SQLException {
        var last = rows.hits(
                SearchRows.COLUMNS + " from vacancy_search v where " + BEFORE + IN_ORDER + " offset ? limit 1",
                List.of(position.openedOn(), position.id(), window - 1));
        if (last.isEmpty() || first != null && last.getFirst().openedOn().isBefore(first)) {
            return false;
        }
        position = last.getFirst().position();
        return true;
    }

    /** The next ones of days that hold many, one after the other. */
    private List<Hit> readInOrder(Days days) throws SQLException {
        var arguments =
                new ArrayList<Object>(List.of(position.openedOn(), position.id(), days.first(), Integer.MAX_VALUE));
        String sql = SearchRows.COLUMNS + " from " + SearchRows.next(BEFORE + " and v.opened_on >= ?") + " where "
                + rows.walked(arguments) + IN_ORDER + " limit ?";
        arguments.add(fetch - found.size());
        return rows.hits(sql, arguments);
    }

    private List<Hit> ask(Days days, int most) throws SQLException {
        var arguments = new ArrayList<Object>();
        return rows.hits(asking(days.terms(), position, most, arguments), arguments);
    }

    private List<String> allBefore(Position start) {
        return Days.before(start, Days.ALL, since).terms();
    }

    /** Those of some days, in no order, and no more than show that they are too many. */
    private String asking(List<String> days, Position before, int most, List<Object> arguments) {
        String indexed = rows.indexed(days, arguments);
        arguments.addAll(List.of(before.openedOn(), before.id(), most + 1));
        // not a comparison that another index could be taken for
        return SearchRows.COLUMNS + " from vacancy_search v where " + indexed
                + " and (v.opened_on + 0, v.vacancy) < (?, ?) limit ?";
    }

    /** How many there are, as far as {@code most}. */
    int count(int most) throws SQLException {
        return rows.count(allBefore(position), most);
    }
}
