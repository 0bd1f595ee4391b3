package org.icsworkforce.vacancy.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.jspecify.annotations.Nullable;

/**
 * Requisitions opened and ended, and open at the end of each month; adverts alone are none. A month is what is known of
 * it at the moment asked for: a requisition that was reopened since was open all along.
 */
@ApplicationScoped
class VacancyFlow implements Dataset {

    private static final String ENDED = " The month is that of the day on which a feed first said so.";
    static final String OPEN_AT_END = "open-at-end";

    private static final List<Measure> MEASURES = List.of(
            flow(
                    "opened",
                    "Opened",
                    Polarity.NEUTRAL,
                    "Requisitions whose recruiting began in the month: the day of the first advert, else of approval, else"
                            + " the day on which a feed first told of it."),
            flow(
                    "filled",
                    "Filled",
                    Polarity.HIGHER_IS_BETTER,
                    "Requisitions that ended because all posts were filled." + ENDED),
            flow(
                    "withdrawn",
                    "Withdrawn",
                    Polarity.LOWER_IS_BETTER,
                    "Requisitions that the employer withdrew." + ENDED),
            flow("lapsed", "Lapsed", Polarity.LOWER_IS_BETTER, "Requisitions that lapsed without a hire." + ENDED),
            flow(
                    "closed-other",
                    "Ended otherwise",
                    Polarity.NEUTRAL,
                    "Requisitions that ended as a duplicate, were replaced, or ended for a reason that nobody said; never"
                            + " counted as filled." + ENDED),
            new Measure(
                    OPEN_AT_END,
                    "Open at the end",
                    "vacancies",
                    0,
                    Kind.STOCK,
                    Polarity.LOWER_IS_BETTER,
                    "Requisitions open at the end of the month: those open at the end of the month before, plus opened, minus"
                            + " filled, withdrawn, lapsed and ended otherwise.",
                    Requisitions.SOURCE));

    static final List<String> KINDS = List.of("opened", "filled", "withdrawn", "lapsed", "closed-other", OPEN_AT_END);

    /** Record by record, for questions that the rollup is too coarse for. */
    static final Requisitions.Source RECORDS = Records.of(new Moves(
            KINDS, List.of("case when v.closed_on is not null then " + Spells.OUTCOME + " end"), VacancyFlow::course));

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-flow",
            "Vacancy flow",
            "Requisitions that opened and ended, by month, and those open at its end. Counts of requisitions, not of posts or"
                    + " WTE; an advert without a requisition is none, nor is a requisition that is PLANNED or APPROVED, for which"
                    + " nobody recruits yet. Of the records of one need that several feeds tell, those of one feed count: see"
                    + " counts of the vacancy.",
            RequisitionDimensions.ALL,
            MEASURES,
            "requisition × month",
            Requisitions.DISCLOSURE,
            Requisitions.ATTRIBUTION);

    private static final List<Member> NO_MEMBER = List.of(new Member("", null));

    private final Requisitions requisitions;

    VacancyFlow(Requisitions requisitions) {
        this.requisitions = requisitions;
    }

    private static Measure flow(String id, String name, Polarity polarity, String definition) {
        return new Measure(id, name, "vacancies", 0, Kind.FLOW, polarity, definition, Requisitions.SOURCE);
    }

    private static void course(Alike alike, Moves.Teller teller) {
        int open = KINDS.indexOf(OPEN_AT_END);
        teller.tell(alike.opened(), KINDS.indexOf("opened"), alike.requisitions());
        teller.tell(alike.opened(), open, alike.requisitions());
        if (alike.closed() != null) {
            teller.tell(alike.closed(), KINDS.indexOf(ended(alike.facts().getFirst())), alike.requisitions());
            teller.tell(alike.closed(), open, -alike.requisitions());
        }
    }

    private static String ended(@Nullable String outcome) {
        return switch (outcome) {
            case "FILLED" -> "filled";
            case "WITHDRAWN" -> "withdrawn";
            case "LAPSED" -> "lapsed";
            case null, default -> "closed-other";
        };
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        return requisitions.answer(
                connection,
                query,
                moment,
                Requisitions.isCoarse(query) ? FlowMonths::read : RECORDS,
                NO_MEMBER,
                (measure, cell, own) -> Figure.of(
                        measure.kind() == Kind.FLOW
                                ? cell.happened().get(measure.id())
                                : cell.standing().get(measure.id())));
    }
}
