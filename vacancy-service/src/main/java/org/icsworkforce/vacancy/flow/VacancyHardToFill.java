package org.icsworkforce.vacancy.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.vacancy.flow.Requisitions.Figure;
import org.icsworkforce.vacancy.spell.Spells;

/** Open requisitions that are hard to fill: because the employer says so, or because it shows. */
@ApplicationScoped
class VacancyHardToFill implements Dataset {

    private static final String OPEN = "open-vacancies";
    private static final String DECLARED = "hard-declared";
    private static final String DERIVED = "hard-derived";
    private static final String EITHER = "hard-either";

    private static final List<String> KINDS = List.of(OPEN, DECLARED, DERIVED, EITHER);

    /** The second of the days on which an advert of it opened. Most have one advert or none, and are not taken apart. */
    private static final String READVERTISED = """
            case when v.content like '%"opensAt"%"opensAt"%' then
                (select date_trunc('month', (array_agg(day order by day))[2]::timestamp)::date
                 from (select distinct ((advert ->> 'opensAt')::timestamptz at time zone 'Europe/London')::date as day
                       from jsonb_array_elements(v.content::jsonb -> 'adverts') advert) opening) end""";

    /** Not before it opened: an advert may have come before the day that the employer gives for that. */
    private static final String DERIVED_FROM = "greatest(" + Spells.OPENED
            + ", least(date_trunc('month', (v.opened_on + 91)::timestamp)::date,"
            + " date_trunc('month', v.reattempted_on::timestamp)::date, " + READVERTISED + "))";

    static final Requisitions.Source RECORDS = Records.of(new Moves(
            KINDS, List.of("case when v.hard_to_fill then 'DECLARED' end", DERIVED_FROM), VacancyHardToFill::course));

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-hard-to-fill",
            "Hard-to-fill vacancies",
            "Requisitions open at the end of each month that are hard to fill: declared by the employer, or derived, both"
                    + " shown.",
            RequisitionDimensions.ALL,
            List.of(
                    stock(OPEN, "Open vacancies", "Requisitions open at the end of the month."),
                    stock(
                            DECLARED,
                            "Declared hard to fill",
                            "Of those open, the ones that the employer now declares hard to fill."),
                    stock(
                            DERIVED,
                            "Derived as hard to fill",
                            "Of those open, the ones open for more than 90 days, with adverts that opened on more than one day, or"
                                    + " that their employer has told as open following a previous unsuccessful attempt (NWD"
                                    + " vacancy status 11)."),
                    stock(EITHER, "Hard to fill", "Declared, derived or both; one that is both counts once."),
                    new Measure(
                            "hard-share",
                            "Share that is hard to fill",
                            "percent",
                            1,
                            Kind.RATE,
                            Polarity.LOWER_IS_BETTER,
                            "Hard to fill, declared or derived, divided by open vacancies.",
                            Requisitions.SOURCE)),
            "requisition × month",
            Requisitions.DISCLOSURE,
            Requisitions.ATTRIBUTION);

    private final Requisitions requisitions;

    VacancyHardToFill(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    private static Measure stock(String id, String name, String definition) {
        return new Measure(
                id, name, "vacancies", 0, Kind.STOCK, Polarity.LOWER_IS_BETTER, definition, Requisitions.SOURCE);
    }

    private static void course(Alike alike, Moves.Teller teller) {
        int derived = Ledger.number(YearMonth.from(LocalDate.parse(alike.facts().getLast())));
        count(OPEN, alike.opened(), alike, teller);
        if (alike.facts().getFirst() != null) {
            count(DECLARED, alike.opened(), alike, teller);
        }
        count(DERIVED, derived, alike, teller);
        count(EITHER, alike.facts().getFirst() == null ? derived : alike.opened(), alike, teller);
    }

    /** Counted from a month, if that comes before the end, to the end. */
    private static void count(String kind, int from, Alike alike, Moves.Teller teller) {
        if (alike.isOpenAfter(from)) {
            teller.tell(from, KINDS.indexOf(kind), alike.requisitions());
            if (alike.closed() != null) {
                teller.tell(alike.closed(), KINDS.indexOf(kind), -alike.requisitions());
            }
        }
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        return requisitions.answer(
                connection, query, moment, RECORDS, List.of(new Member("", null)), (measure, cell, own) -> {
                    var standing = cell.standing();
                    return measure.kind() == Kind.RATE
                            ? new Figure(standing.get(EITHER), standing.get(OPEN))
                            : Figure.of(standing.get(measure.id()));
                });
    }
}
