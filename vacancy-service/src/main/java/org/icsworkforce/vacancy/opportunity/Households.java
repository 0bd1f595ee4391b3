package org.icsworkforce.vacancy.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.kit.paging.Cursor;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.opportunity.HouseholdPage.Match;
import org.icsworkforce.vacancy.search.Askable;
import org.icsworkforce.vacancy.search.Hit;
import org.icsworkforce.vacancy.search.Point;
import org.icsworkforce.vacancy.search.Question;
import org.icsworkforce.vacancy.search.Unplaced;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.jspecify.annotations.Nullable;

/** Finds openings that people who live together can all reach. */
@ApplicationScoped
class Households {

    private final DataSource dataSource;
    private final Askable askable;
    private final VacancySearch search;
    private final OpportunityViews views;
    private final SealedPlaces places;
    private final Clock clock;

    Households(
            DataSource dataSource,
            Askable askable,
            VacancySearch search,
            OpportunityViews views,
            SealedPlaces places,
            Clock clock) {
        this.dataSource = dataSource;
        this.askable = askable;
        this.search = search;
        this.views = views;
        this.places = places;
        this.clock = clock;
    }

    /** @throws Problem with everything that is wrong with what was sent */
    HouseholdPage page(HouseholdSearch asked, PageRequest request) throws SQLException {
        Instant now = clock.instant();
        var faults = new Faults();
        var questions = HouseholdQuestions.of(asked, Openings.at(now), askable, search, faults);
        String body = ETag.digest(asked).value();
        var cursor = faults.read(() -> request.after(2));
        HouseholdPlace place = cursor == null
                ? null
                : faults.read(() -> cursor.map(
                                from -> place(from, body, asked.profiles().size()))
                        .orElse(null));
        faults.read(request::limit);
        faults.requireNone();
        search.reach();
        try (Connection connection = dataSource.getConnection()) {
            HouseholdPlace begin = place == null ? rarestFirst(connection, questions.located()) : place;
            var walk = walk(connection, asked, questions, begin.order(), request.limit());
            // where one of them finds nothing there is no match, and nothing to walk through
            var end = begin.path().isEmpty() ? begin.path() : walk.go(begin.path());
            Page<List<Hit>> page = request.page(
                    walk.found(),
                    end.isEmpty()
                            ? null
                            : List.of(body, places.seal(new HouseholdPlace(begin.order(), end).toString())));
            var hits = page.results().stream().flatMap(List::stream).distinct().toList();
            var told = views.of(connection, hits, now);
            return new HouseholdPage(
                    page.results().stream()
                            .map(match -> match(match, begin.order(), told, asked))
                            .toList(),
                    page.next(),
                    page.metadata(),
                    place == null ? unplaced(connection, questions.anywhere()) : null);
        }
    }

    private HouseholdPlace place(Cursor cursor, String body, int profiles) {
        if (!cursor.text(0).equals(body)) {
            throw Problem.parameter("cursor", "The cursor belongs to another body: begin without one.", null, null);
        }
        return cursor.get(1, told -> HouseholdPlace.read(places.open(told), profiles));
    }

    private HouseholdWalk walk(
            Connection connection,
            HouseholdSearch asked,
            HouseholdQuestions questions,
            List<Integer> order,
            int limit) {
        return new HouseholdWalk(
                search,
                connection,
                order.stream().map(questions.located()::get).toList(),
                asked.home() == null ? asked.withinKm().doubleValue() : null,
                limit);
    }

    /** So that the fewest searches are in vain; no path where one of them finds nothing. */
    private HouseholdPlace rarestFirst(Connection connection, List<Question> questions) throws SQLException {
        var counts = new ArrayList<Integer>();
        for (Question question : questions) {
            counts.add(search.count(connection, question));
        }
        var order = IntStream.range(0, counts.size())
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .toList();
        return counts.contains(0) ? new HouseholdPlace(order, List.of()) : HouseholdPlace.start(order);
    }

    private List<Unplaced> unplaced(Connection connection, List<Question> questions) throws SQLException {
        var unplaced = new ArrayList<Unplaced>();
        for (Question question : questions) {
            unplaced.add(search.unplaced(connection, question));
        }
        return unplaced;
    }

    /** @param order of the profiles whose openings the match holds */
    private static Match match(
            List<Hit> match, List<Integer> order, Map<UUID, OpportunityView> told, HouseholdSearch asked) {
        var openings = IntStream.range(0, match.size())
                .mapToObj(profile -> told.get(match.get(order.indexOf(profile)).vacancy()))
                .toList();
        return new Match(openings, kilometres(match, asked.home()));
    }

    private static BigDecimal kilometres(List<Hit> match, HouseholdSearch.@Nullable Home home) {
        var places =
                match.stream().map(hit -> Objects.requireNonNull(hit.place())).toList();
        Stream<Point> from = home == null ? places.stream() : Stream.of(HouseholdQuestions.point(home));
        double longest = from.flatMapToDouble(one -> places.stream().mapToDouble(one::kilometresTo))
                .max()
                .orElse(0);
        return BigDecimal.valueOf(longest).setScale(1, RoundingMode.HALF_UP);
    }
}
