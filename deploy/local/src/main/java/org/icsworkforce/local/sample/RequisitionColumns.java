package org.icsworkforce.local.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The suite's own columns for CSV: nested fields by dotted names. A table cannot hold a list, so working patterns are left
 * out and the outcomes become totals; a value that is not known is an empty cell.
 */
final class RequisitionColumns {

    private static final Map<String, Function<Requisition, @Nullable Object>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("reference", Requisition::reference);
        COLUMNS.put("level", Requisition::level);
        COLUMNS.put("organisation", Requisition::organisation);
        COLUMNS.put("title", Requisition::title);
        COLUMNS.put("staffGroup", Requisition::staffGroup);
        COLUMNS.put("jobRole", Requisition::jobRole);
        COLUMNS.put("pay.scheme", row -> row.pay().scheme());
        COLUMNS.put("pay.grade", row -> row.pay().grade());
        COLUMNS.put("pay.text", row -> row.pay().text());
        COLUMNS.put("pay.min", row -> row.pay().min());
        COLUMNS.put("pay.max", row -> row.pay().max());
        COLUMNS.put("pay.unit", row -> row.pay().unit());
        COLUMNS.put("pay.currency", row -> row.pay().currency());
        COLUMNS.put("employmentKind", Requisition::employmentKind);
        COLUMNS.put("contractType", Requisition::contractType);
        COLUMNS.put("hoursPerWeek", Requisition::hoursPerWeek);
        COLUMNS.put("fullTimeHours", Requisition::fullTimeHours);
        COLUMNS.put("posts", Requisition::posts);
        COLUMNS.put("wte", Requisition::wte);
        COLUMNS.put("status", Requisition::status);
        COLUMNS.put("reason", Requisition::reason);
        COLUMNS.put("hardToFill", Requisition::hardToFill);
        COLUMNS.put("workstream", Requisition::workstream);
        COLUMNS.put("location.name", row -> row.location().name());
        COLUMNS.put("location.postcode", row -> row.location().postcode());
        COLUMNS.put("location.latitude", row -> row.location().latitude());
        COLUMNS.put("location.longitude", row -> row.location().longitude());
        COLUMNS.put("milestones.approvedOn", row -> row.milestones().approvedOn());
        COLUMNS.put("milestones.advertisedOn", row -> row.milestones().advertisedOn());
        COLUMNS.put("milestones.closesOn", row -> row.milestones().closesOn());
        COLUMNS.put("milestones.shortlistedOn", row -> row.milestones().shortlistedOn());
        COLUMNS.put("milestones.interviewedOn", row -> row.milestones().interviewedOn());
        COLUMNS.put(
                "outcome.postsFilled",
                row -> row.outcomes().isEmpty() ? null : row.outcomes().size());
        COLUMNS.put("outcome.wteFilled", row -> row.outcomes().stream()
                .map(Requisition.PostOutcome::wte)
                .reduce(BigDecimal::add)
                .orElse(null));
        COLUMNS.put("closeReason", Requisition::closeReason);
        COLUMNS.put("sourceUpdatedAt", Requisition::sourceUpdatedAt);
    }

    private RequisitionColumns() {}

    static List<String> names() {
        return List.copyOf(COLUMNS.keySet());
    }

    static List<String> values(Requisition row) {
        return COLUMNS.values().stream().map(column -> cell(column.apply(row))).toList();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
