package org.icsworkforce.campaign.outcome;

import java.util.List;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;

/** The measures of {@code campaign-cost-per-hire}. */
final class OutcomeMeasures {

    private static final String STANDARD = "ANSI/SHRM 06001.2012, Cost-per-Hire Standard";
    private static final String OURS = "This suite, from the costs and hires that organisations report";
    private static final String SPREAD =
            " A line that covers several months is spread over them by days, to the penny.";

    static final Measure COST_PER_HIRE = new Measure(
            "cost-per-hire",
            "Cost per hire",
            "pence",
            0,
            Kind.RATE,
            Polarity.LOWER_IS_BETTER,
            "(External plus internal spend) divided by hires of the same month. Organisations count costs differently: not to"
                    + " be compared between them.",
            STANDARD);

    static final Measure COMPARABLE = new Measure(
            "cost-per-hire-comparable",
            "Cost per hire, comparable",
            "pence",
            0,
            Kind.RATE,
            Polarity.LOWER_IS_BETTER,
            "Spend of the kinds that every partner counts, external plus internal, divided by hires of the same month.",
            STANDARD);

    static final Measure EXTERNAL = new Measure(
            "spend-external",
            "External spend",
            "pence",
            0,
            Kind.FLOW,
            Polarity.NEUTRAL,
            "What was paid to others for the campaign." + SPREAD,
            OURS);

    static final Measure INTERNAL = new Measure(
            "spend-internal",
            "Internal spend",
            "pence",
            0,
            Kind.FLOW,
            Polarity.NEUTRAL,
            "What the campaign cost in own staff and means." + SPREAD,
            OURS);

    static final Measure HIRES = new Measure(
            "hires",
            "Hires",
            "hires",
            0,
            Kind.FLOW,
            Polarity.HIGHER_IS_BETTER,
            "People who accepted an offer in the month, credited to the campaign of the last touch in the 90 days before"
                    + " (last-touch-90d). Hires that no campaign is known of are not in it.",
            OURS);

    static final List<Measure> ALL = List.of(COST_PER_HIRE, COMPARABLE, EXTERNAL, INTERNAL, HIRES);

    private OutcomeMeasures() {}

    /** Whether the value tells of people. */
    static boolean countsPeople(Measure measure) {
        return measure.equals(HIRES) || measure.kind() == Kind.RATE;
    }
}
