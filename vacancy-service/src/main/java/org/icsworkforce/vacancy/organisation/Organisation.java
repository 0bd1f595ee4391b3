package org.icsworkforce.vacancy.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a site of one.
 *
 * @param code ODS, or another code with the prefix of its scheme: {@code GSS:}, {@code CQC:}, {@code CHARITY:}, {@code LOCAL:}
 * @param place the part of the system; null as long as nobody assigns one
 * @param parent what it belongs to: a site its trust, a practice its network, a trust the integrated care board
 * @param share of its figures that counts in the system's totals, above 0 to 1; null when none is known
 * @param successor which took over its duties, also where the code itself lives on
 */
public record Organisation(
        String code,
        String name,
        Kind kind,
        @Nullable Sector sector,
        @Nullable String place,
        @Nullable String parent,
        @Nullable String postcode,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        InSystem inSystem,
        @Nullable BigDecimal share,
        @Nullable String successor,
        List<FormerName> formerNames) {

    @Schema(name = "OrganisationKind")
    public enum Kind {
        COUNTRY,
        REGION,
        ICB,
        SUB_ICB,
        CCG,
        NHS_TRUST,
        NHS_TRUST_SITE,
        COUNCIL,
        DISTRICT_COUNCIL,
        PRIMARY_CARE_NETWORK,
        GP_PRACTICE,
        CARE_PROVIDER,
        CARE_LOCATION,
        INDEPENDENT_PROVIDER,
        CHARITY,
        POLICE,
        COLLEGE,
        OTHER
    }

    /** As NHS vacancy statistics divide trusts. */
    public enum Sector {
        ACUTE,
        AMBULANCE,
        COMMUNITY,
        MENTAL_HEALTH,
        SPECIALIST
    }

    /** {@code PARTLY} without a share is left out of the system's totals, and named. */
    public enum InSystem {
        YES,
        PARTLY,
        NO
    }

    /** @param until the last day of the name; null when it is not known */
    public record FormerName(
            @Schema(examples = "Kent and Medway NHS and Social Care Partnership Trust") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "Its last day; null when it is not known") @Nullable
            LocalDate until) {}

    /** The same in another place. */
    Organisation at(@Nullable String other) {
        return new Organisation(
                code,
                name,
                kind,
                sector,
                other,
                parent,
                postcode,
                openedOn,
                closedOn,
                inSystem,
                share,
                successor,
                formerNames);
    }

    public boolean isOpen(LocalDate on) {
        return closedOn == null || closedOn.isAfter(on);
    }
}
