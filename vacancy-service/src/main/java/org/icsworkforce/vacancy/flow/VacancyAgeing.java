package org.icsworkforce.vacancy.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.vacancy.flow.Requisitions.Figure;

/** Requisitions open at the end of each month, by how many full months they had then been open. */
@ApplicationScoped
class VacancyAgeing implements Dataset {

    /** At the end of a month, the full months since the opening are the difference of the two months. */
    private enum Age {
        UNDER_3_MONTHS("under-3-months", "Under 3 months", 0, 3),
        FROM_3_MONTHS("3-to-5-months", "3 months and under 6", 3, 6),
        FROM_6_MONTHS("6-to-11-months", "6 months and under 12", 6, 12),
        FROM_12_MONTHS("12-months-or-more", "12 months or more", 12, 0);

        private final String code;
        private final String label;
        private final int from;
        private final int until;

        Age(String code, String label, int from, int until) {
            this.code = code;
            this.label = label;
            this.from = from;
            this.until = until;
        }

        /** From the month in which they reach the age, if they stand open then, to that in which they end or grow older. */
        private void course(Alike alike, Moves.Teller teller) {
            int enters = alike.opened() + from;
            if (alike.isOpenAfter(enters)) {
                tell(alike, enters, 1, teller);
                if (until > 0 && alike.isOpenAfter(alike.opened() + until)) {
                    tell(alike, alike.opened() + until, -1, teller);
                } else if (alike.closed() != null) {
                    tell(alike, alike.closed(), -1, teller);
                }
            }
        }

        private void tell(Alike alike, int month, int sign, Moves.Teller teller) {
            teller.tell(month, KINDS.indexOf(code + VACANCIES), sign * alike.requisitions());
            teller.tell(month, KINDS.indexOf(code + WTE), sign * alike.wte());
        }
    }

    private static final String AGE = "age";
    private static final String VACANCIES = "open-vacancies";
    private static final String WTE = "open-wte";

    static final List<String> KINDS = Stream.of(Age.values())
            .flatMap(age -> Stream.of(age.code + VACANCIES, age.code + WTE))
            .toList();

    static final Requisitions.Source RECORDS = Records.of(new Moves(KINDS, List.of(), (alike, teller) -> {
        for (Age age : Age.values()) {
            age.course(alike, teller);
        }
    }));

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-ageing",
            "Vacancy ageing",
            "Requisitions open at the end of each month by how long they had been open, in full months.",
            Stream.concat(
                            RequisitionDimensions.ALL.stream(),
                            Stream.of(new Dimension(
                                    AGE,
                                    "How long it had been open",
                                    false,
                                    "under-3-months, 3-to-5-months, 6-to-11-months, 12-months-or-more")))
                    .toList(),
            List.of(
                    new Measure(
                            VACANCIES,
                            "Open vacancies",
                            "vacancies",
                            0,
                            Kind.STOCK,
                            Polarity.LOWER_IS_BETTER,
                            "Requisitions open at the end of the month.",
                            Requisitions.SOURCE),
                    new Measure(
                            WTE,
                            "Open WTE",
                            "WTE",
                            2,
                            Kind.STOCK,
                            Polarity.LOWER_IS_BETTER,
                            "Whole-time equivalents of the requisitions open at the end of the month, as first asked for: what"
                                    + " is partially filled counts whole.",
                            Requisitions.SOURCE)),
            "requisition × month",
            Requisitions.DISCLOSURE,
            Requisitions.ATTRIBUTION);

    private final Requisitions requisitions;

    VacancyAgeing(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        var filter = query.filters().get(AGE);
        var ages = Stream.of(Age.values())
                .filter(age -> filter == null || filter.values().contains(age.code))
                .toList();
        var members = new ArrayList<Member>();
        if (query.isBy(AGE)) {
            ages.forEach(age -> members.add(new Member(age.code, age.label)));
        } else {
            members.add(new Member("", null));
        }
        return requisitions.answer(
                connection,
                query,
                moment,
                RECORDS,
                members,
                (measure, cell, own) -> Figure.of(ages.stream()
                        .filter(age -> own.isEmpty() || own.equals(age.code))
                        .map(age -> cell.standing().get(age.code + measure.id()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
