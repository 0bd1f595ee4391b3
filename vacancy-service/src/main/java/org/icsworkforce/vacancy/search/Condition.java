package org.icsworkforce.vacancy.search;

import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.paging.Filter;

/**
 * What must hold of a vacancy.
 *
 * @param sql of {@code vacancy v} or {@code vacancy_search v}, with a question mark for each argument
 * @param terms of {@code vacancy_search_terms}, one of which every vacancy has that fulfils it; none when no term tells
 */
public record Condition(String sql, List<Object> arguments, List<String> terms) {

    /** The vacancies that no distance can be told of. */
    static final Condition UNPLACED = new Condition("v.latitude is null", List.of(), List.of("unplaced="));

    /** @param indexed whether the column's values are terms; filters are then lists of values */
    public static Condition of(String column, Filter<?> filter, boolean indexed) {
        var arguments = new ArrayList<Object>();
        String sql = filter.condition("v." + column, arguments);
        return new Condition(
                sql,
                arguments,
                indexed ? arguments.stream().map(value -> column + "=" + value).toList() : List.of());
    }

    static Condition word(String stem) {
        return new Condition("v.words @> array[?::text]", List.of(stem), List.of(stem));
    }
}
