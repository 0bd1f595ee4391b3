package org.icsworkforce.vacancy.flow;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;

/** The measures of {@code vacancy-flow}. */
final class FlowMeasures {

    private static final String SOURCE = "This suite, from the requisitions that partners send";
    private static final String ENDED = " The month is that of the day on which a feed first said so.";

    static final List<Measure> ALL = List.of(
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
                    "open-at-end",
                    "Open at the end",
                    "vacancies",
                    0,
                    Kind.STOCK,
                    Polarity.LOWER_IS_BETTER,
                    "Requisitions open at the end of the month: those open at the end of the month before, plus opened, minus"
                            + " filled, withdrawn, lapsed and ended otherwise.",
                    SOURCE));

    private static final Map<String, ToLongFunction<FlowCell>> COUNTS = Map.of(
            "opened", FlowCell::opened,
            "filled", FlowCell::filled,
            "withdrawn", FlowCell::withdrawn,
            "lapsed", FlowCell::lapsed,
            "closed-other", FlowCell::closedOther,
            "open-at-end", FlowCell::openAtEnd);

    private FlowMeasures() {}

    static long count(Measure measure, FlowCell cell) {
        return COUNTS.get(measure.id()).applyAsLong(cell);
    }

    private static Measure flow(String id, String name, Polarity polarity, String definition) {
        return new Measure(id, name, "vacancies", 0, Kind.FLOW, polarity, definition, SOURCE);
    }
}
