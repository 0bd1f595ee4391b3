package org.icsworkforce.vacancy.record;

import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Labels;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.jspecify.annotations.Nullable;

/** Reads of which job role and staff group a row says that it is. */
final class RoleReader {

    /** The list of occupations holds a part of SOC 2020 only, so that the form of a code is all that can be checked. */
    private final KnownCodes codes;

    private final CodeLists lists;

    RoleReader(KnownCodes codes, CodeLists lists) {
        this.codes = codes;
        this.lists = lists;
    }

    @Nullable
    String jobRole(Fields row) {
        String code = row.text("jobRole", 200);
        return code == null || Labels.isOccupation(code)
                ? code
                : codes.required(row, "jobRole", Labels.listOfJobRole(code), code);
    }

    /** The staff group as sent, else the one that the job role implies. */
    @Nullable
    String staffGroup(Fields row, @Nullable String jobRole) {
        String sent = row.text("staffGroup", 200);
        String implied = jobRole == null ? null : implied(jobRole);
        if (sent == null || sent.equals(implied)) {
            return implied;
        }
        if (codes.required(row, "staffGroup", CodeLists.STAFF_GROUP, sent) != null && implied != null) {
            row.error(
                    VacancyProblem.JOB_ROLE_CONTRADICTS_STAFF_GROUP,
                    "jobRole",
                    jobRole,
                    null,
                    "It is a role of the staff group " + implied + ".");
        }
        return sent;
    }

    private @Nullable String implied(String jobRole) {
        return switch (Labels.listOfJobRole(jobRole)) {
            case CodeLists.OCCUPATION -> Labels.OTHER;
            case CodeLists.ASC_JOB_ROLE -> lists.parent(CodeLists.ASC_JOB_ROLE, jobRole);
            default -> jobRole.substring(0, 2);
        };
    }
}
