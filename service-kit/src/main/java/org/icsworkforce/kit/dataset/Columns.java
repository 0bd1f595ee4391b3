package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.table.Column;
import org.icsworkforce.kit.table.Column.Role;
import org.icsworkforce.kit.table.Column.Type;
import org.icsworkforce.kit.table.Table;
import org.jspecify.annotations.Nullable;

/** The flat columns of a query's rows: the same names, order and cells in every format. */
final class Columns {

    private record Cell(Column column, Function<Observation, @Nullable Object> of) {}

    private final List<Cell> cells = new ArrayList<>();

    private Columns(List<Dimension> by) {
        add("period", Type.TEXT, Role.TIME, "Month, or first and last month", Observation::months);
        add("periodStart", Type.DATE, Role.OTHER, "First day", row -> row.period()
                .atDay(1));
        add("periodEnd", Type.DATE, Role.OTHER, "Last day", row -> row.until().atEndOfMonth());
        for (int i = 0; i < by.size(); i++) {
            int index = i;
            Dimension dimension = by.get(i);
            add(dimension.id() + "Code", Type.TEXT, Role.KEY, dimension.name(), row -> row.members()
                    .get(index)
                    .code());
            add(dimension.id() + "Name", Type.TEXT, Role.LABEL, dimension.name() + ", in words", row -> row.members()
                    .get(index)
                    .name());
        }
        add("measure", Type.TEXT, Role.METRIC, "Id of the measure", row -> row.measure()
                .id());
        add("unit", Type.TEXT, Role.OTHER, "Unit of the value", row -> row.measure()
                .unit());
        add("value", Type.DECIMAL, Role.VALUE, "Null only with a status that says why", Observation::value);
        add("numerator", Type.DECIMAL, Role.OTHER, "Of a rate", row -> plain(row.numerator()));
        add("denominator", Type.DECIMAL, Role.OTHER, "Of a rate", row -> plain(row.denominator()));
        add("lowerCi", Type.DECIMAL, Role.OTHER, "Lower bound of the 95 % confidence interval", Observation::lowerCi);
        add("upperCi", Type.DECIMAL, Role.OTHER, "Upper bound of the 95 % confidence interval", Observation::upperCi);
        add("obsStatus", Type.TEXT, Role.STATUS, "SDMX CL_OBS_STATUS", row -> row.status()
                .name());
        add("note", Type.TEXT, Role.OTHER, "Shorthand of the Government Statistical Service", Observation::note);
        add(
                "isProvisional",
                Type.BOOLEAN,
                Role.OTHER,
                "Whether it may still be corrected",
                row -> row.status() == Status.P);
        add("revision", Type.INTEGER, Role.OTHER, "How often its parts have been sent anew", Observation::revision);
        add("coverage", Type.TEXT, Role.OTHER, "Organisations counted / expected", Observation::coverage);
        add("definition", Type.TEXT, Role.OTHER, "What the measure means", row -> row.measure()
                .definition());
        add("recordedAt", Type.INSTANT, Role.OTHER, "When its latest part was recorded", Observation::recordedAt);
    }

    private void add(
            String name, Type type, Role role, String description, Function<Observation, @Nullable Object> of) {
        cells.add(new Cell(new Column(name, type, role, description), of));
    }

    static List<Column> of(List<Dimension> by) {
        return new Columns(by).cells.stream().map(Cell::column).toList();
    }

    static Table table(Declaration dataset, Query query, List<Observation> rows) {
        var cells = new Columns(query.by()).cells;
        return new Table(
                dataset.id(), dataset.title(), cells.stream().map(Cell::column).toList(), () -> rows.stream()
                        .map(row -> row(cells, row))
                        .iterator());
    }

    private static List<@Nullable Object> row(List<Cell> cells, Observation observation) {
        var row = new ArrayList<@Nullable Object>(cells.size());
        cells.forEach(cell -> row.add(cell.of().apply(observation)));
        return row;
    }

    /** The parts of a rate are exact: 410, not 410.0000. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal exact) {
        if (exact == null) {
            return null;
        }
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
