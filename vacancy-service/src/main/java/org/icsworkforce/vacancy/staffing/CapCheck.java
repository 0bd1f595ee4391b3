package org.icsworkforce.vacancy.staffing;

import java.util.EnumSet;
import java.util.Set;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.organisation.Organisation;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.pricecap.PriceCap;
import org.icsworkforce.vacancy.pricecap.PriceCaps;
import org.jspecify.annotations.Nullable;

/**
 * Holds a charge against the cap in force on the Monday of its week, and tells where the row's own mark says otherwise. The
 * row is taken as sent.
 */
final class CapCheck {

    /** Practices and networks are contractors of the NHS; councils, providers of care and the like are none of it. */
    private static final Set<Kind> NOT_NHS = EnumSet.of(
            Kind.COUNCIL,
            Kind.DISTRICT_COUNCIL,
            Kind.GP_PRACTICE,
            Kind.PRIMARY_CARE_NETWORK,
            Kind.CARE_PROVIDER,
            Kind.CARE_LOCATION,
            Kind.INDEPENDENT_PROVIDER,
            Kind.CHARITY,
            Kind.POLICE,
            Kind.COLLEGE,
            Kind.OTHER);

    private final Organisations organisations;
    private final PriceCaps caps;

    CapCheck(Organisations organisations, PriceCaps caps) {
        this.organisations = organisations;
        this.caps = caps;
    }

    /** Whether there is a cap on what is charged for such shifts: agencies' to the NHS. Banks have none. */
    boolean isCapped(TemporaryStaffing.Kind row) {
        return row.supply() == Supply.AGENCY
                && row.organisation() != null
                && organisations
                        .find(row.organisation())
                        .map(Organisation::kind)
                        .filter(kind -> !NOT_NHS.contains(kind))
                        .isPresent();
    }

    void warn(Fields fields, TemporaryStaffing.Kind row) {
        PriceCap cap = isCapped(row) ? cap(row) : null;
        Integer charge = row.charge();
        if (cap == null || charge == null) {
            return;
        }
        boolean over = charge > cap.pence();
        boolean override = Boolean.TRUE.equals(row.priceCapOverride());
        if (over && !override) {
            fields.warning(VacancyProblem.OVER_CAP_WITHOUT_OVERRIDE, "chargePerHour", charge, hint(cap));
        } else if (override && !over) {
            fields.warning(VacancyProblem.OVERRIDE_WITHIN_CAP, "priceCapOverride", true, hint(cap));
        }
    }

    private @Nullable PriceCap cap(TemporaryStaffing.Kind row) {
        if (row.payScheme() == null
                || row.grade() == null
                || row.zone() == null
                || row.shiftType() == null
                || row.week() == null) {
            return null;
        }
        var shift = new PriceCap.Shift(row.payScheme(), row.grade(), row.zone(), row.shiftType());
        return caps.of(shift, row.week()).orElse(null);
    }

    private static String hint(PriceCap cap) {
        String known =
                cap.basis() == PriceCap.Basis.DERIVED ? ", worked out by the rule and not the official figure" : "";
        return "The cap since " + cap.effectiveFrom() + " is " + cap.pence() + " pence an hour" + known + ".";
    }
}
