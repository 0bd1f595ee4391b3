package org.icsworkforce.vacancy.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset.Answer;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.codelist.AskedCodes;
import org.icsworkforce.vacancy.codelist.Labels;
import org.icsworkforce.vacancy.codelist.LabelsAt;
import org.icsworkforce.vacancy.comparator.GroupsAt;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.spell.Months;
import org.jspecify.annotations.Nullable;

/** Answers of the datasets about requisitions: their months, totals, names and marks are the same for all. */
@ApplicationScoped
class Requisitions {

    static final String DISCLOSURE = "Counts of vacancies, not of people: no cell is hidden.";
    static final String ATTRIBUTION = "From the feeds of the partners. Rows marked [synthetic] are invented.";
    static final String SOURCE = "This suite, from the requisitions that partners send";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final LabelsAt labels;

    Requisitions(LabelsAt labels) {
        this.labels = labels;
    }

    /** @param denominator of a share in percent; null for a number by itself */
    record Figure(BigDecimal number, @Nullable BigDecimal denominator) {

        static Figure of(BigDecimal number) {
            return new Figure(number, null);
        }
    }

    /** Reads a measure off a cell. The member is that of the dimension that the dataset has by itself, else empty. */
    @FunctionalInterface
    interface Reading {
        Figure of(Measure measure, MoveCell cell, String own);
    }

    /** Where the cells of a query come from. */
    @FunctionalInterface
    interface Source {
        List<MoveCell> read(
                Connection connection,
                Query query,
                List<Dimension> by,
                Moment moment,
                YearMonth last,
                List<String> leftOut)
                throws SQLException;
    }

    /** Whether the query is by organisation and staff group, or what organisations make up, and nothing finer. */
    static boolean isCoarse(Query query) {
        return Stream.concat(query.by().stream().map(Dimension::id), query.filters().keySet().stream())
                .allMatch(RequisitionDimensions.COARSE::contains);
    }

    /**
     * @param own members of the dimension that the dataset has by itself, each a group; one empty member where it has none,
     *     or the query is not by it
     */
    Answer answer(Connection connection, Query query, Moment moment, Source source, List<Member> own, Reading reading)
            throws SQLException {
        var register = RegisterAt.read(connection, moment);
        register.require(connection, query);
        Labels codes = labels(connection, moment);
        AskedCodes.require(query, codes);
        List<String> leftOut = leftOut(connection, query, moment, register);
        var by = query.by().stream()
                .filter(dimension -> RequisitionDimensions.has(dimension.id()))
                .toList();
        YearMonth last = YearMonth.from(today(moment));
        RowList<Observation> rows = query.rows();
        // of a group, which has a cell for each month
        var named = new HashMap<List<String>, List<Member>>();
        for (MoveCell cell : source.read(connection, query, by, moment, last, leftOut)) {
            var members = named.computeIfAbsent(cell.members(), some -> members(by, some, codes, register));
            for (Member one : own) {
                var all = one.code().isEmpty() ? members : with(members, one);
                for (Measure measure : query.measures()) {
                    // late rows still change the last two months
                    boolean provisional = !cell.month().isBefore(last.minusMonths(1));
                    rows.add(observation(cell, all, measure, reading.of(measure, cell, one.code()), provisional));
                }
            }
        }
        return new Answer(rows, leftOut);
    }

    /** Organisations that a total over all of them leaves out. A query of a group of organisations is refused. */
    static List<String> leftOut(Connection connection, Query query, Moment moment, RegisterAt register)
            throws SQLException {
        GroupsAt.refuse(query);
        return register.leftOut(query, Months.employers(connection, moment));
    }

    /** The day until which the moment knows: that of its change. */
    static LocalDate today(Moment moment) {
        return LocalDate.ofInstant(moment.at(), LONDON);
    }

    Labels labels(Connection connection, Moment moment) throws SQLException {
        return labels.read(connection, moment);
    }

    static List<Member> members(List<Dimension> by, List<String> members, Labels codes, RegisterAt register) {
        return IntStream.range(0, by.size())
                .mapToObj(i -> RequisitionDimensions.member(by.get(i), members.get(i), codes, register))
                .toList();
    }

    private static List<Member> with(List<Member> members, Member own) {
        var all = new ArrayList<>(members);
        all.add(own);
        return all;
    }

    private static Observation observation(
            MoveCell cell, List<Member> members, Measure measure, Figure figure, boolean provisional) {
        BigDecimal denominator = figure.denominator();
        BigDecimal value = denominator == null
                ? figure.number().setScale(measure.decimals(), RoundingMode.HALF_UP)
                : share(measure, figure.number(), denominator);
        Status status = value == null ? Status.M : provisional ? Status.P : Status.A;
        return new Observation(
                cell.month(),
                members,
                measure,
                value,
                denominator == null ? null : figure.number(),
                denominator,
                status,
                status.note(cell.synthetic()),
                0,
                cell.organisations() + "/" + cell.expected(),
                cell.recordedAt());
    }

    /** Null of nothing. */
    private static @Nullable BigDecimal share(Measure measure, BigDecimal number, BigDecimal of) {
        return of.signum() == 0
                ? null
                : number.multiply(HUNDRED)
                        .divide(of, MathContext.DECIMAL64)
                        .setScale(measure.decimals(), RoundingMode.HALF_UP);
    }
}
