package org.icsworkforce.vacancy.flow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.icsworkforce.vacancy.flow.Recruitment.Clock;

/** The measures of {@code vacancy-time-to-fill}: a quantile of a clock's curve, or what became of posts within 90 days. */
record FillMeasure(Measure measure, Clock clock, double share, String reason) {

    /** As long as derives a vacancy as hard to fill. */
    static final int DAYS = 90;

    private static final String METHOD =
            " Kaplan and Meier's estimate: posts that are still open, withdrawn or lapsed count as long as they were open,"
                    + " to the day on which a feed first told their end, and never as filled. Left out are posts that were filled"
                    + " on a day that nobody said, duplicates and replaced needs. Interval of 95 % on the log(-log) scale."
                    + " Numerator: posts that got there; denominator: posts. No value where the curve does not fall so far; the middle of the level part where"
                    + " the curve is level there.";

    static final List<FillMeasure> ALL = Stream.of(
                    quantiles(
                            Clock.FILL,
                            "fill",
                            "Time to fill",
                            "days",
                            "Calendar days from the approval of the post to the accepted offer, of posts approved in the"
                                    + " month."),
                    quantiles(
                            Clock.HIRE,
                            "hire",
                            "Time to hire",
                            "working days",
                            "Working days of England from the advertisement to the completed checks, of posts advertised in"
                                    + " the month."),
                    quantiles(
                            Clock.START,
                            "start",
                            "Time to start",
                            "working days",
                            "Working days of England from the advertisement to the first day at work, of posts advertised"
                                    + " in the month."),
                    Stream.of(
                            within("filled", "Filled", Recruitment.FILLED, Polarity.HIGHER_IS_BETTER),
                            within("withdrawn", "Withdrawn", Recruitment.WITHDRAWN, Polarity.LOWER_IS_BETTER),
                            within("lapsed", "Lapsed", Recruitment.LAPSED, Polarity.LOWER_IS_BETTER)))
            .flatMap(measures -> measures)
            .toList();

    private static Stream<FillMeasure> quantiles(Clock clock, String id, String name, String unit, String definition) {
        return Stream.of(
                quantile(clock, id + "-lower-quartile", name + ", lower quartile", unit, 0.25, definition),
                quantile(clock, id + "-median", name + ", median", unit, 0.5, definition),
                quantile(clock, id + "-upper-quartile", name + ", upper quartile", unit, 0.75, definition));
    }

    private static FillMeasure quantile(
            Clock clock, String id, String name, String unit, double share, String definition) {
        String by = "By then " + Math.round(share * 100) + " % of the posts got there. ";
        return new FillMeasure(
                new Measure(
                        id,
                        name,
                        unit,
                        1,
                        Kind.CURVE,
                        Polarity.LOWER_IS_BETTER,
                        by + definition + METHOD,
                        Requisitions.SOURCE),
                clock,
                share,
                Recruitment.FILLED);
    }

    private static FillMeasure within(String id, String name, String reason, Polarity polarity) {
        return new FillMeasure(
                new Measure(
                        id + "-within-90-days",
                        name + " within 90 days",
                        "percent",
                        1,
                        Kind.CURVE,
                        polarity,
                        "Share of the posts approved in the month that were " + name.toLowerCase(Locale.ROOT)
                                + " within 90 days of the approval, where the others compete: Aalen and Johansen's estimate."
                                + " Numerator: posts of which that became, at any time; denominator: posts. No value before"
                                + " any post was followed for so long, unless all have ended.",
                        Requisitions.SOURCE),
                Clock.FILL,
                0,
                reason);
    }

    boolean isQuantile() {
        return share > 0;
    }
}
