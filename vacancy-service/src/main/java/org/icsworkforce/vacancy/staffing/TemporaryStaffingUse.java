package org.icsworkforce.vacancy.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.codelist.AskedCodes;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Labels;
import org.icsworkforce.vacancy.codelist.LabelsAt;
import org.icsworkforce.vacancy.comparator.GroupsAt;
import org.icsworkforce.vacancy.figures.Corrections;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.staffing.UseCell.Sum;
import org.jspecify.annotations.Nullable;

/**
 * Use and spend of temporary staff by organisation, staff group and week. A total over organisations leaves those out that
 * are only partly in the system, and names them.
 */
@ApplicationScoped
class TemporaryStaffingUse implements Dataset {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-temporary-staffing",
            "Temporary staffing",
            "Use of agency and bank staff, what it cost, and how much of it was over the price cap or off framework: two"
                    + " marks that do not depend on each other. Weeks begin on Mondays, and belong to the month of their"
                    + " Monday.",
            List.of(
                    new Dimension("organisation", "Organisation", false, "/v1/organisations"),
                    new Dimension("sector", "Sector", false, "/v1/organisations"),
                    new Dimension("place", "Place", false, "/v1/organisations"),
                    new Dimension("staffGroup", "Staff group", false, "/v1/code-lists/nwd-staff-group"),
                    new Dimension("supply", "Agency or bank", false, "/v1/code-lists/temporary-staffing-supply"),
                    new Dimension("capStatus", "Price cap", false, "/v1/code-lists/price-cap-status"),
                    new Dimension("week", "Week commencing", false, "dates of Mondays")),
            UseMeasure.ALL.stream().map(UseMeasure::measure).toList(),
            "organisation × staff group × supply × cap status × week",
            "Counts of shifts and hours, and money; not of people: no cell is hidden.",
            "From the feeds of the partners. Rows marked [synthetic] are invented.");

    private final LabelsAt labels;

    TemporaryStaffingUse(LabelsAt labels) {
        this.labels = labels;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        GroupsAt.refuse(query);
        var register = RegisterAt.read(connection, moment);
        register.require(connection, query);
        Labels codes = labels.read(connection, moment);
        AskedCodes.require(query, codes);
        List<String> leftOut = register.leftOut(query, UseCells.organisations(connection, moment));
        var asked = UseMeasure.ALL.stream()
                .filter(one -> query.measures().contains(one.measure()))
                .toList();
        RowList<Observation> rows = query.rows();
        for (UseCell cell : UseCells.read(connection, query, asked, moment, leftOut)) {
            var members = members(cell, query, codes, register);
            boolean provisional = Corrections.mayChange(cell.month(), moment);
            for (int i = 0; i < asked.size(); i++) {
                rows.add(observation(cell, cell.sums().get(i), asked.get(i).measure(), members, provisional));
            }
        }
        return new Answer(rows, leftOut);
    }

    private static Observation observation(
            UseCell cell, Sum sum, Measure measure, List<Member> members, boolean provisional) {
        boolean rate = measure.kind() == Kind.RATE;
        BigDecimal value = rate ? ratio(measure, sum.amount(), sum.of()) : sum.amount();
        Status status = value == null ? missing(sum) : sum.estimated() ? Status.E : provisional ? Status.P : Status.A;
        return new Observation(
                cell.month(),
                members,
                measure,
                value == null ? null : value.setScale(measure.decimals(), RoundingMode.HALF_UP),
                rate ? sum.amount() : null,
                rate ? sum.of() : null,
                status,
                status.note(cell.synthetic()),
                cell.revision(),
                sum.organisations() + "/" + sum.expected(),
                cell.recordedAt());
    }

    /** Of rows that it can be told of, and that do not say it, it was not collected; of none, and of no shift, it cannot be. */
    private static Status missing(Sum sum) {
        return sum.possible() && sum.amount() == null ? Status.L : Status.M;
    }

    private static @Nullable BigDecimal ratio(Measure measure, @Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        BigDecimal times = measure.unit().equals("percent") ? HUNDRED : BigDecimal.ONE;
        return part.multiply(times).divide(whole, MathContext.DECIMAL64);
    }

    private static List<Member> members(UseCell cell, Query query, Labels codes, RegisterAt register) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < query.by().size(); i++) {
            String code = cell.members().get(i);
            members.add(new Member(code, name(query.by().get(i), code, codes, register)));
        }
        return members;
    }

    private static @Nullable String name(Dimension dimension, String code, Labels codes, RegisterAt register) {
        return switch (dimension.id()) {
            case "organisation" -> register.name(code);
            case "staffGroup" -> codes.label(CodeLists.STAFF_GROUP, code);
            case "supply" -> codes.label("temporary-staffing-supply", code);
            case "capStatus" -> codes.label("price-cap-status", code);
            default -> null;
        };
    }
}
