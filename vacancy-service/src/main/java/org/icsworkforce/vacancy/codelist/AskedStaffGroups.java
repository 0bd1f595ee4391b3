package org.icsworkforce.vacancy.codelist;

import java.util.List;
import java.util.stream.Stream;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.problem.Problem;

/** A staff group that is none has no rows, which reads like a group without vacancies: 3, where a spreadsheet lost a zero. */
public final class AskedStaffGroups {

    private static final String DIMENSION = "staffGroup";

    /** Members of the dimension that are in no list. */
    private static final List<String> OTHERS = List.of("OTHER", "not-said");

    private AskedStaffGroups() {}

    /** @throws Problem {@code INVALID_VALUE} where the question is of a group that no list has */
    public static void require(Query query, Labels codes) {
        var filter = query.filters().get(DIMENSION);
        if (filter == null) {
            return;
        }
        filter.values().stream()
                .filter(code -> !isKnown(code, codes))
                .findFirst()
                .ifPresent(code -> {
                    throw Problem.parameter(
                            DIMENSION,
                            "No list of staff groups has this code. Codes are text: 03, not 3.",
                            code,
                            lists().map(list -> "/v1/code-lists/" + list).toList());
                });
    }

    private static boolean isKnown(String code, Labels codes) {
        return OTHERS.contains(code) || lists().anyMatch(list -> codes.has(list, code));
    }

    private static Stream<String> lists() {
        return Stream.of(
                CodeLists.STAFF_GROUP, CodeLists.HCHS_STAFF_GROUP, CodeLists.PWR_STAFF_GROUP, CodeLists.ASC_JOB_GROUP);
    }
}
