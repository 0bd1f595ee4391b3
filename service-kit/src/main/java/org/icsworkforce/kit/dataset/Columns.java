package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.jspecify.annotations.Nullable;

/** The flat columns of a query's rows: the same names, order and cells in every format. */
final class Columns {

    /** @param cell text, number, boolean or null */
    record Column(String name, Function<Observation, @Nullable Object> cell) {}

    private Columns() {}

    static List<Column> of(Query query) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("period", row -> row.period().toString()));
        columns.add(new Column("periodStart", row -> row.period().atDay(1).toString()));
        columns.add(new Column("periodEnd", row -> row.period().atEndOfMonth().toString()));
        for (int i = 0; i < query.by().size(); i++) {
            int index = i;
            String id = query.by().get(i).id();
            columns.add(new Column(id + "Code", row -> row.members().get(index).code()));
            columns.add(new Column(id + "Name", row -> row.members().get(index).name()));
        }
        columns.add(new Column("measure", row -> row.measure().id()));
        columns.add(new Column("unit", row -> row.measure().unit()));
        columns.add(new Column("value", Observation::value));
        columns.add(new Column("numerator", row -> plain(row.numerator())));
        columns.add(new Column("denominator", row -> plain(row.denominator())));
        // whole counts of posts have no sampling error; measures that have one fill these
        columns.add(new Column("lowerCi", row -> null));
        columns.add(new Column("upperCi", row -> null));
        columns.add(new Column("obsStatus", row -> row.status().name()));
        columns.add(new Column("note", Observation::note));
        columns.add(new Column("isProvisional", row -> row.status() == Status.P));
        columns.add(new Column("revision", Observation::revision));
        columns.add(new Column("coverage", Observation::coverage));
        columns.add(new Column("definition", row -> row.measure().definition()));
        columns.add(new Column("recordedAt", row -> row.recordedAt().toString()));
        return columns;
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
