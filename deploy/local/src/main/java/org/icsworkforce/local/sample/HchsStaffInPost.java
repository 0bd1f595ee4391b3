package org.icsworkforce.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The published staff in post of the seven trusts (real figures; see {@code data/hchs/SOURCES.md}), as establishment rows:
 * month × trust × staff group, summed over nationality. The source has no establishment, so none is said.
 */
final class HchsStaffInPost {

    private static final String FILE = "/data/hchs/km_hchs_fte_by_trust_staffgroup_nationality_2017_2018.csv";
    private static final int DECIMALS = 4;
    private static final DateTimeFormatter PUBLISHED_MONTH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MMM")
            .toFormatter(Locale.ENGLISH);

    private record Cell(String month, String organisation, String staffGroup) {}

    private HchsStaffInPost() {}

    static void write(OutputStream out) throws IOException {
        for (EstablishmentRow row : rows()) {
            SampleFormat.writeLine(row, out);
        }
    }

    static List<EstablishmentRow> rows() {
        Map<String, String> codes = Tables.read("/data/hchs/staff-groups.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("source"), row -> row.getField("code")));
        var sums = new LinkedHashMap<Cell, BigDecimal>();
        for (NamedCsvRecord row : Tables.read(FILE)) {
            var cell = new Cell(
                    YearMonth.parse(row.getField("Month"), PUBLISHED_MONTH).toString(),
                    row.getField("Organisation code"),
                    Objects.requireNonNull(codes.get(row.getField("Staff group")), row.getField("Staff group")));
            sums.merge(cell, new BigDecimal(row.getField("FTE")), BigDecimal::add);
        }
        return sums.entrySet().stream()
                .map(sum -> EstablishmentRow.inPost(
                        sum.getKey().organisation(),
                        sum.getKey().month(),
                        sum.getKey().staffGroup(),
                        "HCHS",
                        sum.getValue().setScale(DECIMALS, RoundingMode.HALF_UP),
                        "HCHS"))
                .toList();
    }
}
