package org.icsworkforce.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.icsworkforce.kit.table.Column.Role;
import org.icsworkforce.kit.table.Column.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each encoder writes is read back by a reader that has nothing to do with it. */
class FormatTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("period", Type.TEXT, Role.TIME, "Month"),
            new Column("start", Type.DATE, Role.OTHER, "First day"),
            new Column("placeCode", Type.TEXT, Role.KEY, "Place"),
            new Column("placeName", Type.TEXT, Role.LABEL, "Place, in words"),
            new Column("measure", Type.TEXT, Role.METRIC, "Measure"),
            new Column("value", Type.DECIMAL, Role.VALUE, "Value"),
            new Column("obsStatus", Type.TEXT, Role.STATUS, "Status"),
            new Column("note", Type.TEXT, Role.OTHER, "Note"),
            new Column("provisional", Type.BOOLEAN, Role.OTHER, "Provisional"),
            new Column("revision", Type.INTEGER, Role.OTHER, "Revision"),
            new Column("recordedAt", Type.INSTANT, Role.OTHER, "Recorded"));

    private static final List<String> NOTES = List.of(
            "plain", "a,b;c", "says \"so\"", "two\r\nlines", "=1+1", "-", "+44", "@x", "Æøå £ 漢字 🏥", "'", " edge ");

    private static Table table(int size, long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < size; i++) {
            int place = i / 2 % 40;
            var row = new ArrayList<@Nullable Object>();
            row.add("%d-%02d".formatted(2000 + i / 960, 1 + i / 80 % 12));
            row.add(LocalDate.of(2000 + i / 960, 1 + i / 80 % 12, 1));
            row.add("P0" + place);
            row.add(place % 7 == 3 ? null : "=Place " + place);
            row.add(i % 2 == 0 ? "count" : "rate");
            row.add(random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 2));
            row.add(row.get(5) == null ? "L" : "A");
            row.add(random.nextInt(3) == 0 ? null : NOTES.get(random.nextInt(NOTES.size())));
            row.add(random.nextInt(9) == 0 ? null : random.nextBoolean());
            row.add(random.nextInt(9) == 0 ? null : random.nextInt());
            row.add(Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000) * 1000L));
            rows.add(row);
        }
        return new Table("places", "Places", COLUMNS, rows);
    }

    private static byte[] written(Format format, Table table) {
        var target = new ByteArrayOutputStream();
        format.write(table, target);
        return target.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsReadBack(Format format) throws Exception {
        Table table = table(1_000, 1);
        isReadBack(format, table);
    }

    private static void isReadBack(Format format, Table table) throws Exception {
        var sent = ReadBack.of(table);
        var read = ReadBack.of(format, written(format, table));
        assertThat(read).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            if (!read.get(i).equals(sent.get(i))) {
                assertThat(read.get(i)).as("row %d of %s", i, format).isEqualTo(sent.get(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tableWithoutRowsIsWellFormed(Format format) throws Exception {
        Table empty = table(0, 1);
        assertThat(ReadBack.of(format, written(format, empty))).isEmpty();
        assertThat(ReadBack.columns(format, written(format, empty)))
                .isEqualTo(ReadBack.columns(format, written(format, table(3, 1))));
    }

    /** Around the size of a group of rows, and of the eight that share a byte. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 65_537})
    void groupsOfRowsInParquetAreWhole(int size) throws Exception {
        isReadBack(Format.PARQUET, table(size, size));
    }

    @Test
    void spreadsheetRunsNoTextOfACsvAsFormula() throws IOException {
        Table table = table(200, 3);
        assertThat(new String(written(Format.CSV, table), StandardCharsets.UTF_8).lines())
                .isNotEmpty()
                .noneMatch(line -> line.matches("(.*,)?\"?[=@+].*"));
    }

    @ParameterizedTest
    @EnumSource
    void theSameTableIsTheSameBytes(Format format) {
        if (format != Format.XLSX) {
            assertThat(written(format, table(50, 5))).isEqualTo(written(format, table(50, 5)));
        }
    }
}
