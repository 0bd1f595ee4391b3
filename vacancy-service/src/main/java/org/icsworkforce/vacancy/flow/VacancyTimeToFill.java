package org.icsworkforce.vacancy.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.codelist.AskedCodes;
import org.icsworkforce.vacancy.codelist.Labels;
import org.icsworkforce.vacancy.flow.Recruitment.Clock;
import org.icsworkforce.vacancy.organisation.RegisterAt;

/**
 * How long it takes to fill a post, of all posts and not only of those that were filled. Without the month, the posts of
 * all months make one curve: curves are not combined, they are made anew.
 */
@ApplicationScoped
class VacancyTimeToFill implements Dataset {

    private static final String NOT_REACHED = " not reached";

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-time-to-fill",
            "Time to fill",
            "How long posts take to be filled, by the month in which they were approved or advertised. Posts that are still"
                    + " open count as long as they have been: to leave them out would flatter those that are hard to fill.",
            RequisitionDimensions.ALL,
            FillMeasure.ALL.stream().map(FillMeasure::measure).toList(),
            "requisition × month",
            Requisitions.DISCLOSURE,
            Requisitions.ATTRIBUTION);

    private final Requisitions requisitions;

    VacancyTimeToFill(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** @param from first month of its posts; {@code until} the last */
    private record Group(YearMonth from, YearMonth until, List<String> members) {}

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        var register = RegisterAt.read(connection, moment);
        register.require(connection, query);
        Labels codes = requisitions.labels(connection, moment);
        AskedCodes.require(query, codes);
        List<String> leftOut = Requisitions.leftOut(connection, query, moment, register);
        var asked = FillMeasure.ALL.stream()
                .filter(measure -> query.measures().contains(measure.measure()))
                .toList();
        var read = new EnumMap<Clock, List<Recruitment>>(Clock.class);
        for (Clock clock : Clock.values()) {
            if (asked.stream().anyMatch(measure -> measure.clock() == clock)) {
                read.put(clock, Recruitments.read(connection, query, query.by(), clock, moment, leftOut));
            }
        }
        // of all clocks: the latest month of one may be later than that of another
        var months = new TreeSet<YearMonth>();
        query.latest(read.values().stream().flatMap(List::stream).toList(), Recruitment::month)
                .forEach(one -> months.add(one.month()));
        read.values().forEach(some -> some.removeIf(one -> !months.contains(one.month())));
        RowList<Observation> rows = query.rows();
        read.forEach((clock, all) -> {
            long expected = employers(all);
            groups(query, all, months).forEach((group, some) -> {
                var members = Requisitions.members(query.by(), group.members(), codes, register);
                var row = new GroupOfRow(group, some, expected, Requisitions.today(moment), clock);
                asked.stream()
                        .filter(measure -> measure.clock() == clock)
                        .forEach(measure -> rows.add(row.observation(measure, members)));
            });
        });
        rows.sort(Comparator.comparing(Observation::period)
                .thenComparing(VacancyTimeToFill::codes)
                .thenComparing(row -> query.measures().indexOf(row.measure())));
        return new Answer(rows, leftOut);
    }

    private static String codes(Observation row) {
        return row.members().stream().map(Observation.Member::code).collect(Collectors.joining("\0"));
    }

    private static long employers(List<Recruitment> some) {
        return some.stream().map(Recruitment::employer).distinct().count();
    }

    private static Map<Group, List<Recruitment>> groups(
            Query query, List<Recruitment> all, SortedSet<YearMonth> months) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        one -> query.byMonth()
                                ? new Group(one.month(), one.month(), one.members())
                                : new Group(months.getFirst(), months.getLast(), one.members()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** What the measures of one group have in common. */
    private static final class GroupOfRow {

        private final Group group;
        private final List<Recruitment> some;
        private final FillTimes times;
        private final String coverage;
        private final boolean provisional;

        GroupOfRow(Group group, List<Recruitment> some, long expected, LocalDate today, Clock clock) {
            this.group = group;
            this.some = some;
            times = new FillTimes(
                    clock,
                    some.stream()
                            .flatMap(one -> one.courses(clock, today).stream())
                            .toList());
            coverage = employers(some) + "/" + expected;
            // late rows still change the last two months
            provisional = !group.until().isBefore(YearMonth.from(today).minusMonths(1));
        }

        Observation observation(FillMeasure measure, List<Observation.Member> members) {
            var figure = times.figure(measure);
            Status status = figure.value() != null
                    ? provisional ? Status.P : Status.A
                    : times.posts() == 0 ? Status.L : Status.M;
            String note = status.note(some.stream().anyMatch(Recruitment::synthetic));
            return new Observation(
                    group.from(),
                    group.until(),
                    members,
                    measure.measure(),
                    figure.value(),
                    BigDecimal.valueOf(times.ended(measure.reason())),
                    BigDecimal.valueOf(times.posts()),
                    figure.lower(),
                    figure.upper(),
                    status,
                    status == Status.M ? note + NOT_REACHED : note,
                    0,
                    coverage,
                    some.stream()
                            .map(Recruitment::recordedAt)
                            .max(Instant::compareTo)
                            .orElseThrow());
        }
    }
}
