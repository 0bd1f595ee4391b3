package org.icsworkforce.vacancy.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.codelist.Labels;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.spell.Spells;
import org.jspecify.annotations.Nullable;

/** What requisitions can be divided by, and where in SQL it stands: {@code v} a version, {@code o} the register's entry. */
final class RequisitionDimensions {

    static final List<Dimension> ALL = List.of(
            new Dimension("organisation", "Organisation", false, "/v1/organisations"),
            new Dimension("sector", "Sector", false, "/v1/organisations"),
            new Dimension("place", "Place", false, "/v1/organisations"),
            new Dimension("staffGroup", "Staff group", false, "/v1/code-lists/nwd-staff-group and its like"),
            new Dimension("jobRole", "Job role", false, "/v1/code-lists/nwd-job-role and its like"),
            new Dimension("band", "Pay band", false, "/v1/code-lists/afc-band"),
            new Dimension("workstream", "Workstream", false, "/v1/code-lists/workstream"));

    /** Those that the rollup can be divided by. */
    static final Set<String> COARSE = Set.of("organisation", "sector", "place", "staffGroup");

    /** The member of those that do not say. */
    static final String NOT_SAID = Spells.NOT_SAID;

    private static final String ORGANISATION = "organisation";

    private static final Map<String, String> COLUMNS = Map.of(
            ORGANISATION,
            "v.organisation",
            "sector",
            "o.sector",
            "place",
            "o.place",
            "staffGroup",
            "v.staff_group",
            "jobRole",
            "v.job_role",
            "band",
            "v.band",
            "workstream",
            "case when v.content like '%\"workstream\"%' then v.content::jsonb ->> 'workstream' end");

    private RequisitionDimensions() {}

    static boolean has(String dimension) {
        return COLUMNS.containsKey(dimension);
    }

    /** The code as SQL, never null. */
    static String sql(String dimension) {
        String column = COLUMNS.get(dimension);
        // which is never null: by the bare column an index can be used
        return dimension.equals(ORGANISATION) ? column : "coalesce(" + column + ", '" + NOT_SAID + "')";
    }

    static Member member(Dimension dimension, String code, Labels codes, RegisterAt register) {
        if (code.equals(NOT_SAID)) {
            return new Member(code, "Not said");
        }
        return switch (dimension.id()) {
            case "organisation" -> new Member(code, register.name(code));
            case "staffGroup" -> member(codes.staffGroup(code), code);
            case "jobRole" -> member(codes.jobRole(code), code);
            case "band" -> member(codes.coded(CodeLists.BAND, code), code);
            case "workstream" -> member(codes.coded("workstream", code), code);
            default -> new Member(code, null);
        };
    }

    private static Member member(@Nullable Coded coded, String code) {
        return new Member(code, coded == null ? null : coded.label());
    }
}
