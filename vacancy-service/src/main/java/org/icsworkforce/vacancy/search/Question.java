package org.icsworkforce.vacancy.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for; every condition must hold.
 *
 * @param conditions all but those of distance
 * @param earliest no vacancy that was opened before is asked for; null for no such bound
 * @param latest no vacancy that was opened after is asked for
 */
public record Question(
        List<Condition> conditions,
        List<Near> near,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest) {

    /** @param days on which they were opened, which is among the conditions too */
    public static Question of(List<Condition> conditions, List<Filter<LocalDate>> days) {
        return new Question(
                conditions,
                List.of(),
                days.stream()
                        .flatMap(Question::earliest)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                days.stream()
                        .flatMap(Question::latest)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private static Stream<LocalDate> earliest(Filter<LocalDate> filter) {
        return switch (filter.operator()) {
            case EQ, IN, GTE, GT -> Stream.of(Collections.min(filter.values()));
            case LTE, LT -> Stream.empty();
        };
    }

    private static Stream<LocalDate> latest(Filter<LocalDate> filter) {
        return switch (filter.operator()) {
            case EQ, IN, LTE, LT -> Stream.of(Collections.max(filter.values()));
            case GTE, GT -> Stream.empty();
        };
    }

    /** And with what only a search finds, of words and distances as they were sent. */
    public Question searching(
            VacancySearch search, @Nullable List<String> q, @Nullable List<String> near, Faults faults) {
        List<String> words = isGiven(q) ? faults.read(() -> search.words("q", q)) : null;
        List<Near> circles = isGiven(near) ? faults.read(() -> Near.of("near", near)) : null;
        return with(words == null ? List.of() : words).near(circles == null ? List.of() : circles);
    }

    private static boolean isGiven(@Nullable List<String> sent) {
        return sent != null && !sent.isEmpty();
    }

    /** And all of these words. */
    public Question with(List<String> words) {
        return new Question(
                Stream.concat(
                                conditions.stream(),
                                words.stream().flatMap(word -> Stream.of(Condition.marks(word), Condition.word(word))))
                        .toList(),
                near,
                earliest,
                latest);
    }

    /** And within all of these circles. */
    public Question near(List<Near> circles) {
        return new Question(conditions, circles, earliest, latest);
    }

    /** And such that say where they are. */
    public Question placedOnly() {
        var all = new ArrayList<>(conditions);
        all.add(Condition.PLACED);
        return new Question(all, near, earliest, latest);
    }

    boolean isOfPlace() {
        return !near.isEmpty();
    }

    List<Condition> placed() {
        var all = new ArrayList<>(conditions);
        near.forEach(circle -> all.add(circle.condition()));
        return all;
    }

    /** The same of vacancies that do not say where they are. */
    List<Condition> unplaced() {
        var all = new ArrayList<>(conditions);
        all.add(Condition.UNPLACED);
        return all;
    }
}
