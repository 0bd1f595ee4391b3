package org.icsworkforce.vacancy.record;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Operator;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.paging.PlainDecimal;
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

    /** The conditions in SQL; their values are added to {@code arguments} in the order of the question marks. */
    List<String> conditions(List<Object> arguments) {
        var conditions = new ArrayList<String>();
        add(conditions, arguments, "organisation", organisation, Function.identity(), Filter.CODE);
        add(conditions, arguments, "staffGroup", staffGroup, Function.identity(), Filter.CODE);
        add(conditions, arguments, "jobRole", jobRole, Function.identity(), Filter.CODE);
        add(conditions, arguments, "band", band, Function.identity(), Filter.CODE);
        add(
                conditions,
                arguments,
                "status",
                status,
                text -> VacancyStatus.valueOf(text).name(),
                Filter.CODE);
        add(
                conditions,
                arguments,
                "level",
                level,
                text -> Vacancy.Level.valueOf(text).name(),
                Filter.CODE);
        add(conditions, arguments, "feed", feed, Function.identity(), Filter.CODE);
        add(conditions, arguments, "reference", reference, Function.identity(), Filter.CODE);
        add(conditions, arguments, "live", live, VacancyFilters::flag, Filter.CODE);
        add(conditions, arguments, "hardToFill", hardToFill, VacancyFilters::flag, Filter.CODE);
        add(conditions, arguments, "openedOn", openedOn, PlainDate::date, Filter.RANGE);
        add(conditions, arguments, "closesOn", closesOn, PlainDate::date, Filter.RANGE);
        add(conditions, arguments, "wte", wte, PlainDecimal::parse, Filter.RANGE);
        return conditions;
    }

    private static <T> void add(
            List<String> conditions,
            List<Object> arguments,
            String name,
            @Nullable List<String> sent,
            Function<String, T> type,
            Set<Operator> operators) {
        String column = "v." + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        conditions.addAll(Filter.conditions(Filter.read(name, sent, type, operators), column, arguments));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
