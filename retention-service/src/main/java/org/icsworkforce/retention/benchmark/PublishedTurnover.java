package org.icsworkforce.retention.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.dataset.Query;

/** Turnover as it was published. Nothing is added up: published headcounts do not add up. */
@ApplicationScoped
class PublishedTurnover implements Dataset {

    /** When the files came into the suite; when they were published is not known to the day. */
    private static final Instant RECORDED = Instant.parse("2026-11-25T00:00:00Z");

    private static final String SOURCE = "NHS England, NHS Workforce Statistics; Parliament, written answers";

    static final Measure LEAVERS = measure(
            "leavers",
            "Leavers",
            "people",
            0,
            Polarity.LOWER_IS_BETTER,
            "People who were in post at the start and not at the end of the twelve months, as published.");
    static final Measure LEAVER_RATE = measure(
            "leaver-rate",
            "Leaver rate",
            "percent",
            1,
            Polarity.LOWER_IS_BETTER,
            "Leavers divided by the mean of the headcounts at the start and at the end of the twelve months: as published"
                    + " for England, computed from the published headcounts for the region.");
    static final Measure LEAVER_RATE_FTE = measure(
            "leaver-rate-fte",
            "Leaver rate, full-time equivalents",
            "percent",
            1,
            Polarity.LOWER_IS_BETTER,
            "The same in full-time equivalents, computed from the published figures.");
    static final Measure STABILITY = measure(
            "stability-index",
            "Stability index",
            "percent",
            1,
            Polarity.HIGHER_IS_BETTER,
            "Share of those in post at the start who are so at the end of the twelve months, as published.");

    private static final Declaration DECLARATION = new Declaration(
            "retention-published-turnover",
            "Published turnover",
            "Leavers, leaver rates and stability of England and of the South East, as they were published: to read the"
                    + " system's own beside. Periods are of twelve months and more are not made of them.",
            List.of(
                    new Dimension("area", "Area", true, "E92000001 England, Y59 South East"),
                    new Dimension("staffGroup", "Staff group", true, "the groups of each publication")),
            List.of(LEAVERS, LEAVER_RATE, LEAVER_RATE_FTE, STABILITY),
            "area × staff group × twelve months",
            "Published figures: no cell is hidden.",
            "Contains public sector information licensed under the Open Government Licence v3.0. Source: NHS England."
                    + " Contains Parliamentary information licensed under the Open Parliament Licence v3.0.");

    private static Measure measure(
            String id, String name, String unit, int decimals, Polarity polarity, String definition) {
        // twelve months overlap with the next twelve: no kind but this one is never combined
        return new Measure(id, name, unit, decimals, Kind.CURVE, polarity, definition, SOURCE);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) {
        var asked = PublishedFigure.ALL.stream()
                .filter(figure -> query.admits(figure.from()))
                .filter(figure -> query.admits(
                        List.of(figure.area().code(), figure.staffGroup().code()), DECLARATION.dimensions()))
                .toList();
        var rows = query.latest(asked, PublishedFigure::from).stream()
                .flatMap(figure -> query.measures().stream()
                        .filter(figure.values()::containsKey)
                        .map(measure -> observation(figure, measure)))
                .toList();
        return new Answer(rows, List.of());
    }

    private static Observation observation(PublishedFigure figure, Measure measure) {
        var value = figure.values().get(measure);
        return new Observation(
                figure.from(),
                figure.until(),
                List.of(figure.area(), figure.staffGroup()),
                measure,
                value.number(),
                value.numerator(),
                value.denominator(),
                null,
                null,
                Status.A,
                null,
                0,
                "1/1",
                RECORDED);
    }
}
