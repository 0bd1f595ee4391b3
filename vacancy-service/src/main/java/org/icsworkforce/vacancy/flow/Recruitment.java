package org.icsworkforce.vacancy.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One requisition on its way, as it was told by a moment.
 *
 * @param members code per dimension that the answer is divided by
 * @param began day on which the clock started
 * @param posts that it has
 * @param undated posts that are filled, of which nobody said when: their time is not known
 * @param outcomes of posts that somebody has taken
 * @param ending how it ended, as its close reason or else its status; null while it goes on
 * @param ended day on which a feed first said so
 */
record Recruitment(
        List<String> members,
        String employer,
        LocalDate began,
        int posts,
        int undated,
        List<Outcome> outcomes,
        @Nullable String ending,
        @Nullable LocalDate ended,
        boolean synthetic,
        Instant recordedAt) {

    /** Days of a post that somebody has taken; null was not said, but never all of them. */
    record Outcome(
            @Nullable LocalDate accepted,
            @Nullable LocalDate checked,
            @Nullable LocalDate started) {}

    static final String FILLED = "FILLED";
    static final String WITHDRAWN = "WITHDRAWN";
    static final String LAPSED = "LAPSED";

    /** How the time of one post went: from the day the clock started to a day, and why it ended then; null when it did not. */
    record Course(LocalDate from, LocalDate to, @Nullable String reason) {}

    YearMonth month() {
        return YearMonth.from(began);
    }

    /**
     * One course per post of which the time is known. A need that is counted elsewhere, as a duplicate or replaced, has
     * none; one that is gone for a reason that nobody said was last seen on that day.
     *
     * @param today what is dated later has not happened
     */
    List<Course> courses(Clock clock, LocalDate today) {
        if ("DUPLICATE".equals(ending) || "REPLACED".equals(ending)) {
            return List.of();
        }
        var told = outcomes.stream().flatMap(outcome -> course(outcome, clock, today));
        int silent = Math.max(0, posts - undated - outcomes.size());
        var others = Stream.generate(() -> open(today)).limit(silent);
        return Stream.concat(told, others)
                .filter(course -> !course.to().isBefore(began))
                .toList();
    }

    /** Of a post that somebody has taken: what has not been reached goes on, what was passed in silence is not known. */
    private Stream<Course> course(Outcome outcome, Clock clock, LocalDate today) {
        LocalDate day = clock.end(outcome);
        if (day == null && clock.isPassed(outcome)) {
            return Stream.empty();
        }
        return Stream.of(
                day == null || day.isAfter(today) ? new Course(began, today, null) : new Course(began, day, FILLED));
    }

    /** Of a post that nobody has taken. */
    private Course open(LocalDate today) {
        boolean competing = WITHDRAWN.equals(ending) || LAPSED.equals(ending);
        LocalDate last = ended == null || ended.isAfter(today) ? today : ended;
        return new Course(began, last.isBefore(began) ? began : last, competing ? ending : null);
    }

    /** What is measured, from which day to which. */
    enum Clock {
        /** Calendar days from the approval to the accepted offer. */
        FILL("approved"),
        /** Working days from the advertisement to the completed checks. */
        HIRE("advertised"),
        /** Working days from the advertisement to the first day at work. */
        START("advertised");

        private final String column;

        Clock(String column) {
            this.column = column;
        }

        /** In SQL, see {@link Recruitments}. */
        String column() {
            return column;
        }

        private @Nullable LocalDate end(Outcome outcome) {
            return switch (this) {
                case FILL -> outcome.accepted();
                case HIRE -> outcome.checked();
                case START -> outcome.started();
            };
        }

        /** Whether the end must have come before what is said. */
        private boolean isPassed(Outcome outcome) {
            return this == FILL || this == HIRE && outcome.started() != null;
        }

        double time(Course course) {
            return this == FILL
                    ? course.to().toEpochDay() - course.from().toEpochDay()
                    : WorkingDays.between(course.from(), course.to());
        }
    }
}
