package org.icsworkforce.vacancy.record;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.icsworkforce.kit.paging.Constants;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.vacancy.search.Askable;
import org.icsworkforce.vacancy.search.Conditions;
import org.icsworkforce.vacancy.search.Question;
import org.icsworkforce.vacancy.search.VacancySearch;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of vacancies; all that are given must hold. */
class VacancyFilters {

    private static final String CODE = "; one, or in: and several";
    private static final String RANGE =
            "; one, in: and several, or a bound: gte:, lte:, gt:, lt:. Several bounds must all hold";

    @QueryParam("organisation")
    @Parameter(description = "Organisation code" + CODE, example = "[\"in:RVV,RPA\"]")
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
    @Parameter(description = "Pay grade as sent" + CODE, example = "[\"BAND_5\"]")
    @Nullable
    List<String> band;

    @QueryParam("place")
    @Parameter(
            description = "Place that the register assigns to the organisation now, or not-said" + CODE,
            example = "[\"not-said\"]")
    @Nullable
    List<String> place;

    @QueryParam("status")
    @Parameter(description = "Where it stands" + CODE, example = "[\"in:OPEN,PARTIALLY_FILLED\"]")
    @Nullable
    List<String> status;

    @QueryParam("level")
    @Parameter(description = "REQUISITION or ADVERT" + CODE, example = "[\"REQUISITION\"]")
    @Nullable
    List<String> level;

    @QueryParam("feed")
    @Parameter(description = "Code of the feed that it came by" + CODE, example = "[\"rvv-trac\"]")
    @Nullable
    List<String> feed;

    @QueryParam("reference")
    @Parameter(description = "The partner's own reference" + CODE, example = "[\"RVV-2026-00017\"]")
    @Nullable
    List<String> reference;

    @QueryParam("live")
    @Parameter(description = "Whether it is still being recruited to: true or false" + CODE, example = "[\"true\"]")
    @Nullable
    List<String> live;

    @QueryParam("hardToFill")
    @Parameter(description = "As declared by the employer: true or false" + CODE, example = "[\"true\"]")
    @Nullable
    List<String> hardToFill;

    @QueryParam("openedOn")
    @Parameter(description = "Day on which recruiting began" + RANGE, example = "[\"gte:2026-09-01\"]")
    @Nullable
    List<String> openedOn;

    @QueryParam("closesOn")
    @Parameter(description = "Last day for applications" + RANGE, example = "[\"lte:2026-12-31\"]")
    @Nullable
    List<String> closesOn;

    @QueryParam("wte")
    @Parameter(description = "Whole-time equivalents of all posts together" + RANGE, example = "[\"gte:0.5\"]")
    @Nullable
    List<String> wte;

    @QueryParam("q")
    @Parameter(
            description = "Words of the title, the skills and the name of the workplace. All of them must be there, in"
                    + " any order, form of the word and case: nursing finds nurses. At most 10 words, 200 characters",
            example = "[\"staff nurse ashford\"]")
    @Nullable
    List<String> q;

    @QueryParam("near")
    @Parameter(
            description = "latitude,longitude,kilometres: where the record's own coordinates are at most so far from a"
                    + " point, as the crow flies. At most 500 km. Records without coordinates are not among the"
                    + " results: withoutCoordinates counts them",
            example = "[\"51.14,0.87,15\"]")
    @Nullable
    List<String> near;

    /** Whether more is asked than columns of the record tell. */
    boolean areOfSearch() {
        return given(q) || given(near);
    }

    /** Whether records are named by their partners' references, of which an index knows. */
    boolean nameRecords() {
        return given(reference);
    }

    private static boolean given(@Nullable List<String> sent) {
        return sent != null && !sent.isEmpty();
    }

    /** What is asked for; what cannot be read is left out of it and is in the faults. */
    Question question(Askable askable, VacancySearch search, Faults faults) {
        var conditions = new Conditions(faults);
        conditions.code("organisation", organisation, askable::organisation);
        conditions.code("staffGroup", staffGroup, askable::staffGroup);
        conditions.code("jobRole", jobRole, askable::jobRole);
        conditions.code("band", band);
        conditions.place("place", place, askable::byPlace);
        conditions.code("status", status, text -> Constants.read("status", VacancyStatus.class, text)
                .name());
        conditions.code("level", level, text -> Constants.read("level", Vacancy.Level.class, text)
                .name());
        conditions.code("feed", feed);
        conditions.code("reference", reference);
        conditions.code("live", live, VacancyFilters::flag);
        conditions.code("hardToFill", hardToFill, VacancyFilters::flag);
        var days = conditions.range("openedOn", openedOn, PlainDate::date);
        conditions.range("closesOn", closesOn, PlainDate::date);
        conditions.range("wte", wte, PlainDecimal::parse);
        return conditions.question(days).searching(search, q, near, faults);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
