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

    /** Of no shift none is off framework, or over the cap, whether it is said or not. */
    private static final String OFF =
            "case when off_framework then shifts when not off_framework or shifts = 0 then 0 end";

    private static final String OVER =
            "case when cap_status = 'OVER' then shifts when cap_status = 'WITHIN' or shifts = 0 then 0 end";

    static final List<UseMeasure> ALL = List.of(
            returned(
                    "shifts",
                    "Shifts worked",
                    "shifts",
                    0,
                    Polarity.NEUTRAL,
                    "Shifts worked by temporary staff.",
                    "shifts"),
            returned(
                    "hours",
                    "Hours worked",
                    "hours",
                    2,
                    Polarity.NEUTRAL,
                    "Hours of the shifts worked, over rows that say them; never made of shifts.",
                    HOURS),
            returned(
                    "spend",
                    "Spend",
                    "pence",
                    0,
                    Polarity.LOWER_IS_BETTER,
                    "Hours times the total charge per hour without VAT, over rows that say both. Each month is to the penny,"
                            + " several are the sum of these.",
                    SPEND),
            new UseMeasure(
                    new Measure(
                            "charge-per-hour",
                            "Mean charge per hour",
                            "pence per hour",
                            0,
                            Kind.RATE,
                            Polarity.LOWER_IS_BETTER,
                            "Spend divided by the hours that it paid for: a ratio of sums, never a mean of charges.",
                            RETURNS),
                    SPEND,
                    "case when " + SPEND + " is not null then " + HOURS + " end",
                    ALL_ROWS,
                    false),
            returned(
                    "shifts-requested",
                    "Shifts requested",
                    "shifts",
                    0,
                    Polarity.NEUTRAL,
                    "Shifts that temporary staff were asked for, over rows that say it.",
                    "shifts_requested"),
            returned(
                    "shifts-unfilled",
                    "Shifts unfilled",
                    "shifts",
                    0,
                    Polarity.LOWER_IS_BETTER,
                    "Shifts requested that nobody worked, over rows that say it.",
                    "shifts_unfilled"),
            share(
                    "unfilled-share",
                    "Share of shifts unfilled",
                    "Shifts unfilled divided by shifts requested, both summed over rows that say both.",
                    RETURNS,
                    "shifts_unfilled",
                    "shifts_requested",
                    ALL_ROWS,
                    false),
            ruled(
                    "over-cap-shifts",
                    "Shifts over the price cap",
                    "Agency shifts for the NHS charged above the cap in force on the Monday of the week, whether an override"
                            + " was recorded or not, over rows whose cap is known. An estimate (E) where a cap was worked out"
                            + " by the rule.",
                    OVER,
                    CAPPED,
                    true),
            share(
                    "over-cap-share",
                    "Share of shifts over the price cap",
                    "Shifts over the price cap divided by the agency shifts for the NHS whose cap is known. An estimate (E)"
                            + " where a cap was worked out by the rule.",
                    RULES,
                    OVER,
                    "case when cap_status in ('OVER', 'WITHIN') or shifts = 0 then shifts end",
                    CAPPED,
                    true),
            ruled(
                    "off-framework-shifts",
                    "Shifts off framework",
                    "Agency shifts bought outside an approved framework, whatever was charged, over rows that say it.",
                    OFF,
                    AGENCY,
                    false),
            share(
                    "off-framework-share",
                    "Share of shifts off framework",
                    "Shifts off framework divided by the agency shifts of rows that say whether they are.",
                    RULES,
                    OFF,
                    "case when off_framework is not null or shifts = 0 then shifts end",
                    AGENCY,
                    false));

    /** A sum of what returns say. */
    private static UseMeasure returned(
            String id, String name, String unit, int decimals, Polarity polarity, String definition, String amount) {
        return new UseMeasure(
                new Measure(id, name, unit, decimals, Kind.FLOW, polarity, definition, RETURNS),
                amount,
                null,
                ALL_ROWS,
                false);
    }

    /** Shifts that the rules for agencies are about. */
    private static UseMeasure ruled(
            String id, String name, String definition, String amount, String scope, boolean capped) {
        return new UseMeasure(
                new Measure(id, name, "shifts", 0, Kind.FLOW, Polarity.LOWER_IS_BETTER, definition, RULES),
                amount,
                null,
                scope,
                capped);
    }

    private static UseMeasure share(
            String id,
            String name,
            String definition,
            String source,
            String amount,
            String of,
            String scope,
            boolean capped) {
        return new UseMeasure(
                new Measure(id, name, "percent", 2, Kind.RATE, Polarity.LOWER_IS_BETTER, definition, source),
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
