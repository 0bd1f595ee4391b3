package org.icsworkforce.vacancy.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.codelist.AskedCodes;
import org.icsworkforce.vacancy.codelist.Labels;
import org.icsworkforce.vacancy.codelist.LabelsAt;
import org.icsworkforce.vacancy.comparator.GroupsAt;
import org.icsworkforce.vacancy.establishment.Scheme;
import org.icsworkforce.vacancy.figures.Corrections;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.jspecify.annotations.Nullable;

/**
 * Establishment, in post, gap and rate, each basis by itself, by organisation × staff group × month and no finer: posts, not
 * people. A total over organisations leaves those out that are only partly in the system, and names them.
 */
@ApplicationScoped
class VacancyRate implements Dataset {

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-rate",
            "Vacancy rate",
            "Funded posts, staff in post and the gap between them, by month. Three bases, each with measures of its own: the"
                    + " NHS in whole-time equivalents, adult social care in posts, children's social work in full-time"
                    + " equivalents; no answer adds or ranks two of them together. organisation also takes codes of comparator groups.",
            List.of(
                    new Dimension("organisation", "Organisation", false, "/v1/organisations"),
                    new Dimension("sector", "Sector", false, "/v1/organisations"),
                    new Dimension("place", "Place", false, "/v1/organisations"),
                    new Dimension(
                            "staffGroupScheme", "Scheme of staff groups", true, "/v1/code-lists/staff-group-scheme"),
                    new Dimension("staffGroup", "Staff group", false, "/v1/code-lists/nwd-staff-group and its like")),
            RateMeasures.ALL,
            "organisation × staff group × month",
            "Counts of posts, not of people; shown no finer than NHS England publishes staff in post.",
            "Contains public sector information licensed under the Open Government Licence v3.0. Source: NHS England."
                    + " Rows marked [synthetic] are invented.");

    private final LabelsAt labels;

    VacancyRate(LabelsAt labels) {
        this.labels = labels;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        var register = RegisterAt.read(connection, moment);
        register.require(connection, query);
        List<String> leftOut = register.leftOut(query, Cells.organisations(connection, moment));
        var groups = GroupsAt.read(connection, query, moment);
        Labels codes = labels.read(connection, moment);
        AskedCodes.require(query, codes);
        var names = new Names(codes, register, groups);
        RowList<Observation> rows = query.rows();
        for (Cell cell : Cells.read(connection, query, moment, leftOut, groups)) {
            var members = names.members(cell, query);
            query.measures().stream()
                    .filter(measure -> cell.basis().equals(measure.basis()))
                    .forEach(measure -> rows.add(
                            RateMeasures.observe(measure, cell, members, Corrections.mayChange(cell.month(), moment))));
        }
        return new Answer(rows, leftOut);
    }

    /** What rows call their members. */
    private record Names(Labels codes, RegisterAt register, GroupsAt groups) {

        List<Member> members(Cell cell, Query query) {
            var members = new ArrayList<Member>();
            for (int i = 0; i < query.by().size(); i++) {
                String code = cell.members().get(i);
                members.add(new Member(code, name(query.by().get(i), code, cell)));
            }
            return members;
        }

        private @Nullable String name(Dimension dimension, String code, Cell cell) {
            return switch (dimension.id()) {
                case "organisation" -> groups.has(code) ? groups.name(code) : register.name(code);
                case "staffGroup" -> codes.label(Scheme.valueOf(cell.scheme()).codeList(), code);
                case "staffGroupScheme" -> codes.label("staff-group-scheme", code);
                default -> null;
            };
        }
    }
}
