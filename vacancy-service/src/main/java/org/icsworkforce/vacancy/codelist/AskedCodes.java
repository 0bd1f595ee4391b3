package org.icsworkforce.vacancy.codelist;

import java.util.List;
import java.util.function.UnaryOperator;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.problem.Problem;

/** A code that no list has finds nothing, which reads like a group without vacancies: 3, where a spreadsheet lost a zero. */
public final class AskedCodes {

    private static final String STAFF_GROUP = "staffGroup";
    private static final String JOB_ROLE = "jobRole";

    private static final List<String> GROUPS_OF_VACANCIES = List.of(CodeLists.STAFF_GROUP, CodeLists.ASC_JOB_GROUP);
    private static final List<String> GROUPS_OF_FIGURES = List.of(
            CodeLists.STAFF_GROUP, CodeLists.HCHS_STAFF_GROUP, CodeLists.PWR_STAFF_GROUP, CodeLists.ASC_JOB_GROUP);
    private static final List<String> JOB_ROLES =
            List.of(CodeLists.JOB_ROLE, CodeLists.ASC_JOB_ROLE, CodeLists.OCCUPATION);

    /** Members of dimensions that are in no list. */
    private static final List<String> OTHERS = List.of(Labels.OTHER, "not-said");

    private AskedCodes() {}

    /** @throws Problem {@code INVALID_VALUE} where the question to a dataset is of a code that no list has */
    public static void require(Query query, Labels codes) {
        require(query, STAFF_GROUP, code -> require(STAFF_GROUP, code, GROUPS_OF_FIGURES, codes));
        require(query, JOB_ROLE, code -> jobRole(code, codes));
    }

    private static void require(Query query, String dimension, UnaryOperator<String> known) {
        var filter = query.filters().get(dimension);
        if (filter != null) {
            filter.values().stream().filter(code -> !OTHERS.contains(code)).forEach(known::apply);
        }
    }

    /**
     * The code, where a vacancy can have it.
     *
     * @throws Problem {@code INVALID_VALUE} where none can
     */
    public static String staffGroup(String code, Labels codes) {
        return code.equals(Labels.OTHER) ? code : require(STAFF_GROUP, code, GROUPS_OF_VACANCIES, codes);
    }

    /**
     * The code, where a vacancy can have it.
     *
     * @throws Problem {@code INVALID_VALUE} where none can
     */
    public static String jobRole(String code, Labels codes) {
        return Labels.isOccupation(code) ? code : require(JOB_ROLE, code, JOB_ROLES, codes);
    }

    private static String require(String parameter, String code, List<String> lists, Labels codes) {
        if (lists.stream().noneMatch(list -> codes.has(list, code))) {
            String hint = lists.stream()
                    .flatMap(list -> codes.hint(list, code).stream())
                    .findFirst()
                    .map(found -> " " + found)
                    .orElse("");
            throw Problem.parameter(
                    parameter,
                    "No list has this code." + hint,
                    code,
                    lists.stream().map(list -> "/v1/code-lists/" + list).toList());
        }
        return code;
    }
}
