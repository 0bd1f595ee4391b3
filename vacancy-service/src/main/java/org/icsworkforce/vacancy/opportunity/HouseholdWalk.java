package org.icsworkforce.vacancy.opportunity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.search.Hit;
import org.icsworkforce.vacancy.search.Near;
import org.icsworkforce.vacancy.search.Position;
import org.icsworkforce.vacancy.search.Question;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.jspecify.annotations.Nullable;

/**
 * One way through the openings of several people: for each opening of the first one those of the second, and so on, the
 * latest opened first. It ends when the page is full, at the end, or after so many searches; then it tells where, so that
 * nothing is left out and nobody pays for all of it at once.
 */
final class HouseholdWalk {

    /** Of a page; each is as much work as a page of a list at most. */
    private static final int MOST_SEARCHES = 60;

    /** Openings of one person that are looked at with one search, unless they make matches. */
    private static final int AT_ONCE = 25;

    private final VacancySearch search;
    private final Connection connection;
    private final List<Question> questions;
    private final @Nullable Double withinKm;
    private final int limit;
    private final List<List<Hit>> found = new ArrayList<>();
    private List<Position> end = List.of();
    private int searches;

    /**
     * @param questions of the first person and so on, with the distance from home if there is one
     * @param withinKm how far from one another; null when that does not matter
     */
    HouseholdWalk(
            VacancySearch search,
            Connection connection,
            List<Question> questions,
            @Nullable Double withinKm,
            int limit) {
        this.search = search;
        this.connection = connection;
        this.questions = questions;
        this.withinKm = withinKm;
        this.limit = limit;
    }

    /** Returns where the next page begins; empty after the last. */
    List<Position> go(List<Position> from) throws SQLException {
        return extend(List.of(), from) ? List.of() : end;
    }

    List<List<Hit>> found() {
        return found;
    }

    /** Finds all matches that begin with these. Returns whether it came to their end. */
    private boolean extend(List<Hit> chosen, List<Position> from) throws SQLException {
        boolean last = chosen.size() == questions.size() - 1;
        boolean again = from.size() > 1;
        Position after = from.isEmpty() ? Position.START : from.getFirst();
        while (true) {
            if (searches++ == MOST_SEARCHES) {
                end = path(chosen, after);
                return false;
            }
            int fetch = last ? limit - found.size() + questions.size() : AT_ONCE;
            var hits = search.find(connection, question(chosen), again ? after.including() : after, fetch)
                    .hits();
            for (Hit hit : hits) {
                if (isChosen(chosen, hit)) {
                    after = hit.position();
                    continue;
                }
                var longer = Stream.concat(chosen.stream(), Stream.of(hit)).toList();
                if (last && found.size() == limit) {
                    end = path(chosen, after);
                    return false;
                }
                if (last) {
                    found.add(longer);
                } else {
                    var rest = again && hit.position().equals(from.getFirst())
                            ? from.subList(1, from.size())
                            : List.<Position>of();
                    if (!extend(longer, rest)) {
                        return false;
                    }
                }
                after = hit.position();
            }
            again = false;
            if (hits.size() < fetch) {
                return true;
            }
        }
    }

    private Question question(List<Hit> chosen) {
        Question question = questions.get(chosen.size());
        if (withinKm == null) {
            return question;
        }
        List<Near> circles = chosen.stream()
                .map(hit -> Objects.requireNonNull(hit.place()).within(withinKm))
                .toList();
        return question.near(circles);
    }

    /** One opening is not for two. */
    private static boolean isChosen(List<Hit> chosen, Hit hit) {
        return chosen.stream().anyMatch(other -> other.vacancy().equals(hit.vacancy()));
    }

    private static List<Position> path(List<Hit> chosen, Position after) {
        return Stream.concat(chosen.stream().map(Hit::position), Stream.of(after))
                .toList();
    }
}
