package org.icsworkforce.vacancy.organisation;

import java.time.LocalDate;
import java.util.List;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Sector;
import org.jspecify.annotations.Nullable;

/** An organisation in the making: each source knows a few of its properties. */
final class OrganisationBuilder {

    private final Organisation from;
    private @Nullable Sector sector;
    private @Nullable String postcode;
    private @Nullable LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private InSystem inSystem;
    private @Nullable String successor;
    private List<FormerName> formerNames;

    OrganisationBuilder(Organisation from) {
        this.from = from;
        sector = from.sector();
        postcode = from.postcode();
        openedOn = from.openedOn();
        closedOn = from.closedOn();
        inSystem = from.inSystem();
        successor = from.successor();
        formerNames = from.formerNames();
    }

    OrganisationBuilder sector(@Nullable Sector value) {
        sector = value;
        return this;
    }

    OrganisationBuilder postcode(@Nullable String value) {
        postcode = value;
        return this;
    }

    OrganisationBuilder opened(@Nullable LocalDate value) {
        openedOn = value;
        return this;
    }

    OrganisationBuilder closed(@Nullable LocalDate value) {
        closedOn = value;
        return this;
    }

    OrganisationBuilder inSystem(InSystem value) {
        inSystem = value;
        return this;
    }

    OrganisationBuilder successor(String value) {
        successor = value;
        return this;
    }

    OrganisationBuilder formerNames(List<FormerName> value) {
        formerNames = List.copyOf(value);
        return this;
    }

    Organisation build() {
        return new Organisation(
                from.code(),
                from.name(),
                from.kind(),
                sector,
                from.place(),
                from.parent(),
                postcode,
                openedOn,
                closedOn,
                inSystem,
                from.share(),
                successor,
                formerNames);
    }
}
