package org.icsworkforce.vacancy.staffing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.figures.FigureApplication.Said;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.icsworkforce.vacancy.pricecap.ShiftType;
import org.icsworkforce.vacancy.pricecap.Zone;
import org.jspecify.annotations.Nullable;

/** Reads rows of temporary staffing and checks them against the register, the code lists, the caps and themselves. */
final class TemporaryStaffingReader {

    private static final int MAX_SHIFTS = 100_000;
    private static final BigDecimal MAX_HOURS = new BigDecimal("2400000");
    private static final BigDecimal DAY = new BigDecimal(24);

    /** £10,000 an hour. */
    private static final int MAX_CHARGE = 1_000_000;

    /** Below any minimum wage since caps began: pounds were meant. */
    private static final int LEAST_LIKELY_CHARGE = 500;

    private static final String AGENDA_FOR_CHANGE = "AFC";

    /** Those that are read, for who misspells one. */
    static final List<String> PROPERTIES = List.of(
            "/organisation",
            "/weekCommencing",
            "/staffGroup",
            "/payScheme",
            "/grade",
            "/zone",
            "/shiftType",
            "/supply",
            "/shifts",
            "/shiftsRequested",
            "/shiftsUnfilled",
            "/hours",
            "/chargePerHour",
            "/priceCapOverride",
            "/offFramework",
            "/reason");

    private final KnownCodes known;
    private final CapCheck caps;

    TemporaryStaffingReader(KnownCodes known, CapCheck caps) {
        this.known = known;
        this.caps = caps;
    }

    Said read(Fields row) {
        var kind = kind(row);
        row.identify(kind.reference());
        Integer shifts = row.required("shifts", row.integer("shifts", 0, MAX_SHIFTS));
        Integer requested = row.integer("shiftsRequested", 0, MAX_SHIFTS);
        Integer unfilled = row.integer("shiftsUnfilled", 0, MAX_SHIFTS);
        BigDecimal hours = row.decimal("hours", 2, BigDecimal.ZERO, MAX_HOURS);
        compare(row, shifts, requested, unfilled, hours);
        caps.warn(row, kind);
        return new Said(
                row.hasErrors() || shifts == null
                        ? null
                        : new TemporaryStaffing(kind, shifts, requested, unfilled, hours, caps.isCapped(kind)),
                kind.cell());
    }

    private TemporaryStaffing.Kind kind(Fields row) {
        String payScheme = code(row, "payScheme", CodeLists.PAY_SCHEME);
        return new TemporaryStaffing.Kind(
                known.employerOfFeed(row),
                week(row),
                row.required("staffGroup", code(row, "staffGroup", CodeLists.STAFF_GROUP)),
                payScheme,
                AGENDA_FOR_CHANGE.equals(payScheme) ? code(row, "grade", CodeLists.BAND) : row.text("grade", 60),
                known.oneOfNeeded(row, "zone", Zone.class),
                known.oneOfNeeded(row, "shiftType", ShiftType.class),
                row.required("supply", known.oneOfNeeded(row, "supply", Supply.class)),
                charge(row),
                row.flag("priceCapOverride"),
                row.flag("offFramework"),
                row.text("reason", 60));
    }

    /** A word that is neither a code nor mapped is an error: without it the row would have another name once it is mapped. */
    private @Nullable String code(Fields row, String name, String list) {
        String written = row.text(name, 200);
        return written == null ? null : known.required(row, name, list, written);
    }

    private static @Nullable LocalDate week(Fields row) {
        LocalDate day = row.required("weekCommencing", row.date("weekCommencing"));
        if (day != null && day.getDayOfWeek() != DayOfWeek.MONDAY) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            row.error(
                    VacancyProblem.WEEK_NOT_MONDAY,
                    "weekCommencing",
                    day,
                    null,
                    "It is a day of the week of " + monday + "; that was not assumed.");
        }
        return day;
    }

    private static @Nullable Integer charge(Fields row) {
        Integer charge = row.integer("chargePerHour", 1, MAX_CHARGE);
        if (charge != null && charge < LEAST_LIKELY_CHARGE) {
            row.warning(VacancyProblem.PAY_IMPLAUSIBLE, "chargePerHour", charge, "Charges are in pence.");
        }
        return charge;
    }

    private static void compare(
            Fields row,
            @Nullable Integer shifts,
            @Nullable Integer requested,
            @Nullable Integer unfilled,
            @Nullable BigDecimal hours) {
        if (shifts == null) {
            return;
        }
        if (requested != null && unfilled != null && requested != shifts + unfilled) {
            row.warning(
                    VacancyProblem.SHIFTS_DIFFER,
                    "shiftsRequested",
                    requested,
                    "Shifts worked and unfilled are " + (shifts + unfilled) + ".");
        }
        if (hours != null && hours.compareTo(DAY.multiply(BigDecimal.valueOf(shifts))) > 0) {
            row.warning(VacancyProblem.HOURS_IMPLAUSIBLE, "hours", hours, "That is more than 24 hours a shift.");
        }
    }
}
