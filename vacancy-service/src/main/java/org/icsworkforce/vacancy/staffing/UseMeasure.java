package org.icsworkforce.vacancy.staffing;

import java.util.List;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * A measure of {@code vacancy-temporary-staffing}, and what a row adds to it, as SQL over a row that counts.
 *
 * @param amount of a row, or of the numerator of a rate; null where the row does not say it
 * @param of what it is a part of; null for a number by itself
 * @param scope which rows it can be told of at all
 * @param capped whether it rests on price caps, and is an estimate where one of them is
 */
record UseMeasure(Measure measure, String amount, @Nullable String of, String scope, boolean capped) {

    private static final String RETURNS = "This suite, from the weekly returns that partners send";
    private static final String RULES = "NHS England, agency rules";

    private static final String ALL_ROWS = "true";
    private static final String AGENCY = "supply = 'AGENCY'";
    private static final String CAPPED = "capped";

    /** Nobody worked: no hours, and nothing to pay, whether it is said or not. */
    private static final String HOURS = "case when shifts = 0 then coalesce(hours, 0) else hours end";

    private static final String SPEND = "case when " + HOURS + " = 0 then 0 else hours * charge end";

    private static final String OFF = "case when off_framework then shifts when not off_framework then 0 end";
    private static final String OVER = "case cap_status when 'OVER' then shifts when 'WITHIN' then 0 end";

    static final List<UseMeasure> ALL = List.of(
            count("shifts", "Shifts worked", "shifts", Polarity.NEUTRAL, "Shifts worked by temporary staff.", "shifts"),
            flow(
                    "hours",
                    "Hours worked",
                    "hours",
                    2,
                    "Hours of the shifts worked, over rows that say them; never made of shifts.",
                    HOURS),
            flow(
                    "spend",
                    "Spend",
                    "pence",
                    0,
                    "Hours times the total charge per hour without VAT, over rows that say both.",
                    SPEND),
            rate(
                    "charge-per-hour",
                    "Mean charge per hour",
                    "pence per hour",
                    Polarity.LOWER_IS_BETTER,
                    "Spend divided by the hours that it paid for: a ratio of sums, never a mean of charges.",
                    RETURNS,
                    SPEND,
                    "case when " + SPEND + " is not null then " + HOURS + " end",
                    ALL_ROWS,
                    false),
            count(
                    "shifts-requested",
                    "Shifts requested",
                    "shifts",
                    Polarity.NEUTRAL,
                    "Shifts that temporary staff were asked for, over rows that say it.",
                    "shifts_requested"),
            count(
                    "shifts-unfilled",
                    "Shifts unfilled",
                    "shifts",
                    Polarity.LOWER_IS_BETTER,
                    "Shifts requested that nobody worked, over rows that say it.",
                    "shifts_unfilled"),
            rate(
                    "unfilled-share",
                    "Share of shifts unfilled",
                    "percent",
                    Polarity.LOWER_IS_BETTER,
                    "Shifts unfilled divided by shifts requested, both summed over rows that say both.",
                    RETURNS,
                    "shifts_unfilled",
                    "shifts_requested",
                    ALL_ROWS,
                    false),
            new UseMeasure(
                    new Measure(
                            "over-cap-shifts",
                            "Shifts over the price cap",
                            "shifts",
                            0,
                            Kind.FLOW,
                            Polarity.LOWER_IS_BETTER,
                            "Agency shifts for the NHS charged above the cap in force on the Monday of the week, whether an"
                                    + " override was recorded or not, over rows whose cap is known. An estimate (E) where a"
                                    + " cap was worked out by the rule.",
                            RULES),
                    OVER,
                    null,
                    CAPPED,
                    true),
            rate(
                    "over-cap-share",
                    "Share of shifts over the price cap",
                    "percent",
                    Polarity.LOWER_IS_BETTER,
                    "Shifts over the price cap divided by the agency shifts for the NHS whose cap is known. An estimate (E)"
                            + " where a cap was worked out by the rule.",
                    RULES,
                    OVER,
                    "case when cap_status in ('OVER', 'WITHIN') then shifts end",
                    CAPPED,
                    true),
            new UseMeasure(
                    new Measure(
                            "off-framework-shifts",
                            "Shifts off framework",
                            "shifts",
                            0,
                            Kind.FLOW,
                            Polarity.LOWER_IS_BETTER,
                            "Agency shifts bought outside an approved framework, whatever was charged, over rows that say it.",
                            RULES),
                    OFF,
                    null,
                    AGENCY,
                    false),
            rate(
                    "off-framework-share",
                    "Share of shifts off framework",
                    "percent",
                    Polarity.LOWER_IS_BETTER,
                    "Shifts off framework divided by the agency shifts of rows that say whether they are.",
                    RULES,
                    OFF,
                    "case when off_framework is not null then shifts end",
                    AGENCY,
                    false));

    private static UseMeasure count(
            String id, String name, String unit, Polarity polarity, String definition, String amount) {
        return new UseMeasure(
                new Measure(id, name, unit, 0, Kind.FLOW, polarity, definition, RETURNS),
                amount,
                null,
                ALL_ROWS,
                false);
    }

    private static UseMeasure flow(
            String id, String name, String unit, int decimals, String definition, String amount) {
        return new UseMeasure(
                new Measure(id, name, unit, decimals, Kind.FLOW, Polarity.LOWER_IS_BETTER, definition, RETURNS),
                amount,
                null,
                ALL_ROWS,
                false);
    }

    private static UseMeasure rate(
            String id,
            String name,
            String unit,
            Polarity polarity,
            String definition,
            String source,
            String amount,
            String of,
            String scope,
            boolean capped) {
        int decimals = unit.equals("percent") ? 2 : 0;
        return new UseMeasure(
                new Measure(id, name, unit, decimals, Kind.RATE, polarity, definition, source),
                amount,
                of,
                scope,
                capped);
    }

    /** Which rows say what it is made of. */
    String known() {
        return "(" + scope + ") and (" + amount + ") is not null" + (of == null ? "" : " and (" + of + ") is not null");
    }
}
