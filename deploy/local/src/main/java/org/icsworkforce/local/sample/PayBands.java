package org.icsworkforce.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Agenda for Change pay of England: the first and the last point of each band in the financial years known. */
final class PayBands {

    /** @param min pence a year */
    record Range(String text, long min, long max) {}

    private final TreeMap<String, Map<String, Range>> byYear;

    PayBands() {
        byYear = Tables.read("/reference/afc_pay_england.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("financial_year"),
                        TreeMap::new,
                        Collectors.groupingBy(
                                row -> "BAND_" + row.getField("band").toUpperCase(Locale.ROOT),
                                Collectors.collectingAndThen(Collectors.toList(), PayBands::range))));
    }

    /** Of the financial year (from 1 April) that holds the day; of the earliest known year before that. */
    Range of(String grade, LocalDate on) {
        int start = on.getMonthValue() >= 4 ? on.getYear() : on.getYear() - 1;
        String year = "%d-%02d".formatted(start, (start + 1) % 100);
        Map<String, Range> bands = byYear.headMap(year, true).values().stream()
                .reduce((earlier, later) -> later)
                .orElseGet(() -> byYear.values().iterator().next());
        return Objects.requireNonNull(bands.get(grade), grade);
    }

    private static Range range(List<NamedCsvRecord> points) {
        long min = points.stream().mapToLong(PayBands::pounds).min().orElseThrow();
        long max = points.stream().mapToLong(PayBands::pounds).max().orElseThrow();
        String text = min == max
                ? String.format(Locale.UK, "£%,d a year", min)
                : String.format(Locale.UK, "£%,d to £%,d a year", min, max);
        return new Range(text, min * 100, max * 100);
    }

    private static long pounds(NamedCsvRecord point) {
        return Long.parseLong(point.getField("annual_gbp"));
    }
}
