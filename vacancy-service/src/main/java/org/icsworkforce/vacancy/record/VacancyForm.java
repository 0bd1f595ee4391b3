package org.icsworkforce.vacancy.record;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.icsworkforce.vacancy.search.Sort;
import org.jspecify.annotations.Nullable;

/** How a list of vacancies is told: in which order, and what of each. */
class VacancyForm {

    @QueryParam("sort")
    @Parameter(
            description = "-openedOn (the default), openedOn, closesOn, -closesOn, wte or -wte; a minus for the"
                    + " highest first. What has no value comes last. Orders other than the default are those of the"
                    + " records as they stand, so not together with asOf, and say up to when in searchedUpTo",
            example = "closesOn")
    @Nullable
    String sort;

    @QueryParam("fields")
    @Parameter(
            description = "Names of the fields that are wanted, with commas between them; id is always told",
            example = "[\"reference,title,closesOn\"]")
    @Nullable
    List<String> fields;

    Sort sort() {
        return Sort.of("sort", sort);
    }

    VacancyFields fields() {
        return VacancyFields.of("fields", fields);
    }
}
