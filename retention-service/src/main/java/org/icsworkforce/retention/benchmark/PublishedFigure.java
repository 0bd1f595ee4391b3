package org.icsworkforce.retention.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.jspecify.annotations.Nullable;

/** What was published of one staff group of one area over twelve months. */
record PublishedFigure(Member area, Member staffGroup, YearMonth from, YearMonth until, Map<Measure, Value> values) {

    /** The parts of what was computed; what was published as a number has none. */
    record Value(
            BigDecimal number,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final String ALL_GROUPS = "All staff groups";

    static final List<PublishedFigure> ALL = Stream.concat(
                    rows("turnover_south_east", PublishedFigure::ofTheRegion),
                    rows("leaver_rate_stability_england", PublishedFigure::ofEngland))
            .sorted(Comparator.comparing(PublishedFigure::from)
                    .thenComparing(figure -> figure.area().code())
                    .thenComparing(figure -> figure.staffGroup().code()))
            .toList();

    private interface Reading {
        PublishedFigure of(NamedCsvRecord row);
    }

    private static Stream<PublishedFigure> rows(String name, Reading reading) {
        var file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("reference/" + name + ".csv"), name);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(reading::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedFigure ofTheRegion(NamedCsvRecord row) {
        var values = new LinkedHashMap<Measure, Value>();
        values.put(PublishedTurnover.LEAVERS, new Value(number(row, "leavers_hc"), null, null));
        values.put(PublishedTurnover.LEAVER_RATE, rate(row, "hc"));
        values.put(PublishedTurnover.LEAVER_RATE_FTE, rate(row, "fte"));
        String[] months = row.getField("period").split(" to ");
        // a main group has a row of all its groups, beside the one of all there are
        String group = row.getField("staff_group");
        String name = group.equals(ALL_GROUPS) ? row.getField("main_staff_group") : group;
        return new PublishedFigure(
                new Member(row.getField("nhse_region_code"), row.getField("nhse_region_name")),
                group(name),
                month(months[0]),
                month(months[1]),
                values);
    }

    private static YearMonth month(String digits) {
        return YearMonth.parse(digits.substring(0, 4) + "-" + digits.substring(4));
    }

    private static Value rate(NamedCsvRecord row, String unit) {
        BigDecimal leavers = number(row, "leavers_" + unit);
        BigDecimal mean =
                number(row, "start_" + unit).add(number(row, "end_" + unit)).divide(TWO);
        BigDecimal rate = leavers.multiply(HUNDRED).divide(mean, 1, RoundingMode.HALF_UP);
        return new Value(rate, leavers, mean);
    }

    private static PublishedFigure ofEngland(NamedCsvRecord row) {
        var values = new LinkedHashMap<Measure, Value>();
        Map.of(
                        PublishedTurnover.LEAVERS, "leavers_hc",
                        PublishedTurnover.LEAVER_RATE, "leaver_rate_pct",
                        PublishedTurnover.STABILITY, "stability_index_pct")
                .forEach((measure, column) -> {
                    if (!row.getField(column).isEmpty()) {
                        values.put(measure, new Value(number(row, column), null, null));
                    }
                });
        return new PublishedFigure(
                new Member("E92000001", "England"),
                group(row.getField("staff_group")),
                YearMonth.parse(row.getField("from")),
                YearMonth.parse(row.getField("to")),
                values);
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    /** The published statistics have names and no codes: as in the list of the HCHS groups, the name in kebab case. */
    private static Member group(String name) {
        String code =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return new Member(code, name);
    }
}
