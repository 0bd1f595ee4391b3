package org.icsworkforce.kit.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;

/** As many rows as the filter says. */
@ApplicationScoped
class CountedDataset implements Dataset {

    private static final Measure NUMBER =
            new Measure("number", "Number", "things", 0, Kind.STOCK, Polarity.NEUTRAL, "Its place.", "test");

    @Override
    public Declaration declaration() {
        return new Declaration(
                "counted",
                "Counted",
                "As many rows as asked for.",
                List.of(new Dimension("rows", "Rows", true, "how many")),
                List.of(NUMBER),
                "number",
                "none",
                "test");
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        var filter = query.filters().get("rows");
        RowList<Observation> rows = query.rows();
        try (var numbers = connection.prepareStatement("select generate_series(1, ?)")) {
            numbers.setInt(
                    1, filter == null ? 1000 : Integer.parseInt(filter.values().getFirst()));
            numbers.setFetchSize(RowList.FETCH);
            try (ResultSet row = numbers.executeQuery()) {
                while (row.next()) {
                    rows.add(observation(row.getInt(1), moment));
                }
            }
        }
        return new Answer(rows, List.of());
    }

    private static Observation observation(int number, Moment moment) {
        return new Observation(
                YearMonth.of(2026, 10),
                List.of(new Member("%04d".formatted(number), null)),
                NUMBER,
                BigDecimal.valueOf(number),
                null,
                null,
                Status.A,
                null,
                0,
                "1/1",
                moment.at());
    }
}
