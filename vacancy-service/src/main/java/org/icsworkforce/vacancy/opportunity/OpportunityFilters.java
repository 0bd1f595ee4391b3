package org.icsworkforce.vacancy.opportunity;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.vacancy.search.Askable;
import org.icsworkforce.vacancy.search.Condition;
import org.icsworkforce.vacancy.search.Conditions;
import org.icsworkforce.vacancy.search.Question;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of openings; all that are given must hold. */
class OpportunityFilters {

    private static final String CODE = "; one, or in: and several";

    @QueryParam("organisation")
    @Parameter(description = "Organisation code" + CODE, example = "[\"in:RVV,GSS:E10000016\"]")
    @Nullable
    List<String> organisation;

    @QueryParam("staffGroup")
    @Parameter(description = "NWD staff group code" + CODE, example = "[\"03\"]")
    @Nullable
    List<String> staffGroup;

    @QueryParam("jobRole")
    @Parameter(description = "NWD job role code, or ASC: and an ASC-WDS job id" + CODE, example = "[\"03007\"]")
    @Nullable
    List<String> jobRole;

    @QueryParam("band")
    @Parameter(description = "Pay grade" + CODE, example = "[\"BAND_5\"]")
    @Nullable
    List<String> band;

    @QueryParam("place")
    @Parameter(
            description = "Place that the register assigns to the organisation now, or not-said" + CODE,
            example = "[\"not-said\"]")
    @Nullable
    List<String> place;

    @QueryParam("q")
    @Parameter(
            description = "Words of the title, the skills and the name of the workplace. All of them must be there, in"
                    + " any order, form of the word and case. At most 10 words, 200 characters",
            example = "[\"staff nurse\"]")
    @Nullable
    List<String> q;

    @QueryParam("near")
    @Parameter(
            description = "latitude,longitude,kilometres: where the workplace is at most so far from a point, as the"
                    + " crow flies. At most 500 km. Openings without coordinates are not among the results:"
                    + " withoutCoordinates counts them",
            example = "[\"51.14,0.87,15\"]")
    @Nullable
    List<String> near;

    /** What is asked for; what cannot be read is left out of it and is in the faults. */
    Question question(Condition opening, Askable askable, VacancySearch search, Faults faults) {
        var conditions = new Conditions(faults);
        conditions.code("organisation", organisation, askable::organisation);
        conditions.code("staffGroup", staffGroup, askable::staffGroup);
        conditions.code("jobRole", jobRole, askable::jobRole);
        conditions.code("band", band);
        conditions.place("place", place, askable::byPlace);
        conditions.codes("status", Openings.STATUSES);
        conditions.add(opening);
        return conditions.question(List.of()).searching(search, q, near, faults);
    }
}
