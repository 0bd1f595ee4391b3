package org.icsworkforce.vacancy.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in another order than that of opening. What is frequent is found among the next rows of an index in that order.
 * Else, where the index of terms knows of few rows, these are put in order; where it knows of many, rows are compared one
 * after the other until the page is full.
 */
final class SortedList {

    /** Rows that are put in order for each page: some milliseconds. */
    private static final int FEW = 5_000;

    /** Rows that are compared in order before the index of terms is asked. */
    private static final int NEXT = 1_000;

    /** Where hits are looked for. */
    private enum Among {
        NEXT,
        FEW,
        ALL
    }

    private final SearchRows rows;
    private final String column;
    private final boolean descending;
    private final @Nullable SortPosition after;
    private final int fetch;

    SortedList(Connection connection, List<Condition> conditions, Sort sort, @Nullable SortPosition after, int fetch) {
        this.rows = new SearchRows(connection, conditions);
        this.column = "v." + sort.key().column();
        this.descending = sort.descending();
        this.after = after;
        this.fetch = fetch;
    }

    List<Hit> read() throws SQLException {
        boolean valued = after == null || after.value() != null;
        var next = hits(Among.NEXT, place(valued, after), fetch);
        if (next.size() == fetch) {
            return next;
        }
        Among among = rows.areIndexed() && rows.count(List.of(), FEW + 1) <= FEW ? Among.FEW : Among.ALL;
        var hits = new ArrayList<>(hits(among, place(valued, after), fetch));
        if (valued && hits.size() < fetch) {
            hits.addAll(hits(among, place(false, null), fetch - hits.size()));
        }
        return hits;
    }

    private List<Hit> hits(Among among, Condition place, int limit) throws SQLException {
        var arguments = new ArrayList<Object>();
        String from =
                switch (among) {
                    case NEXT -> {
                        arguments.addAll(place.arguments());
                        arguments.add(Math.max(NEXT, 2 * limit));
                        yield "(select v.* from vacancy_search v where " + place.sql() + order() + " limit ?) v where "
                                + rows.fulfilled(arguments);
                    }
                    case FEW -> {
                        // found by their terms and by nothing else: no other index is to be taken for them
                        String found = rows.indexed(List.of(), arguments);
                        arguments.addAll(place.arguments());
                        yield "(select v.* from vacancy_search v where " + found + " offset 0) v where " + place.sql();
                    }
                    case ALL -> {
                        String found = rows.fulfilled(arguments);
                        arguments.addAll(place.arguments());
                        yield "vacancy_search v where " + found + " and " + place.sql();
                    }
                };
        arguments.add(limit);
        return rows.hits(SearchRows.COLUMNS + " from " + from + order() + " limit ?", arguments);
    }

    private String order() {
        String direction = descending ? " desc" : "";
        return " order by " + column + direction + ", v.vacancy" + direction;
    }

    /** Behind the position, among those that have a value or those that have none. */
    private Condition place(boolean valued, @Nullable SortPosition position) {
        String which = column + (valued ? " is not null" : " is null");
        String than = descending ? " < " : " > ";
        if (position == null) {
            return new Condition(which, List.of(), List.of());
        }
        return position.value() == null
                ? new Condition(which + " and v.vacancy" + than + "?", List.of(position.id()), List.of())
                : new Condition(
                        "(" + column + ", v.vacancy)" + than + "(?, ?)",
                        List.of(position.value(), position.id()),
                        List.of());
    }
}
