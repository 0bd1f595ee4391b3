package org.icsworkforce.vacancy.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisation.Sector;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jspecify.annotations.Nullable;

/** An organisation as it is read. */
@Schema(name = "Organisation")
record OrganisationView(
        @Schema(
                description = "ODS code, or a code with the prefix of its scheme: GSS:, CQC:, CHARITY:, LOCAL:",
                examples = "RVV")
        String code,

        @Schema(examples = "East Kent Hospitals University NHS Foundation Trust")
        String name,

        Kind kind,

        @Nullable Sector sector,

        @Schema(description = "Part of the system; null as long as nobody assigns one") @Nullable
        String place,

        @Nullable Coded parent,

        @Schema(examples = "CT1 3NG") @Nullable String postcode,

        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,

        @Schema(description = "Whether it is open today", examples = "true")
        boolean open,

        @Schema(description = "PARTLY without a share is left out of the system's totals, and named")
        InSystem inSystem,

        @Schema(description = "Share of its figures that counts in the system's totals") @Nullable
        BigDecimal share,

        @Schema(description = "Which took over its duties") @Nullable
        Coded successor,

        List<Coded> predecessors,
        List<FormerName> formerNames,

        @Schema(description = "Rises with every change", examples = "1")
        long version) {

    static OrganisationView of(Stored stored, Organisations organisations, LocalDate today) {
        Organisation organisation = stored.organisation();
        return new OrganisationView(
                organisation.code(),
                organisation.name(),
                organisation.kind(),
                organisation.sector(),
                organisation.place(),
                organisations.coded(organisation.parent()),
                organisation.postcode(),
                organisation.openedOn(),
                organisation.closedOn(),
                organisation.isOpen(today),
                organisation.inSystem(),
                organisation.share(),
                organisations.coded(organisation.successor()),
                organisations.predecessors(organisation.code()).stream()
                        .map(organisations::coded)
                        .toList(),
                organisation.formerNames(),
                stored.version());
    }

    /** It also holds the names of others, and whether it is open today. */
    ETag tag() {
        return ETag.digest(this);
    }

    /** One that the register cannot hold. */
    @Schema(name = "NotLoadedOrganisation")
    record NotLoaded(
            @Schema(examples = "Medway Community Healthcare CIC")
            String name,

            @Schema(description = "In the words of the source", examples = "Independent community provider")
            String kind,

            @Schema(description = "NO_CODE: the source gives neither an ODS nor a GSS code", examples = "NO_CODE")
            String reason) {}
}
