package org.icsworkforce.vacancy.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code organisation.changed.v1}; the names on the wire are written here, not derived.
 *
 * @param open on the day of the change
 */
record OrganisationChanged(
        @JsonProperty("organisation") String organisation,
        @JsonProperty("version") long version,
        @JsonProperty("name") String name,
        @JsonProperty("kind") String kind,
        @JsonProperty("parent") @Nullable String parent,
        @JsonProperty("place") @Nullable String place,
        @JsonProperty("postcode") @Nullable String postcode,
        @JsonProperty("inSystem") String inSystem,
        @JsonProperty("open") boolean open) {

    static final String TYPE = "organisation.changed.v1";

    static OrganisationChanged of(Stored stored, LocalDate on) {
        Organisation organisation = stored.organisation();
        return new OrganisationChanged(
                organisation.code(),
                stored.version(),
                organisation.name(),
                organisation.kind().name(),
                organisation.parent(),
                organisation.place(),
                organisation.postcode(),
                organisation.inSystem().name(),
                organisation.isOpen(on));
    }
}
