package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddWorkbookTest {

    private static final String HEADER =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>A</t></is></c><c r='B1' t='inlineStr'><is><t>B</t></is></c></row>";

    private static RawRow first(OddWorkbook workbook) throws IOException {
        return new XlsxReader(new ByteArrayInputStream(workbook.bytes()), null, Columns.AS_NAMED).next();
    }

    private static String read(String cell) throws IOException {
        return first(OddWorkbook.of(HEADER + "<row r='2'>" + cell + "</row>"))
                .properties()
                .path("A")
                .asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A2' s='1' t='d'><v>2026-10-06</v></c>|2026-10-06",
                "<c r=\"A2\" t=\"d\"><v>2026-10-06T00:00:00.000</v></c>|2026-10-06",
                "<c r='A2' t='d'><v>2026-10-06T17:30:00</v></c>|2026-10-06T17:30:00",
                "<c r='A2' s='1'><v>46301</v></c>|2026-10-06",
                "<c r='A2' s='1'><f>TODAY()</f><v>46301</v></c>|2026-10-06",
                "<c r='A2' t='s'><v>0</v></c>|Staff nurse",
                "<c r='A2' t='str'><f>TEXT(3,\"00\")</f><v>03</v></c>|03",
                "<c r='A2' t='str'><f t='shared' ref='A2:A9' si='0'>B2&amp;\"\"</f><v>1.10</v></c>|1.10",
                "<c r='A2'><f>1/4</f><v>0.25</v></c>|0.25",
                "<c r='A2'><v>3.75E1</v></c>|37.5",
                "<c r='A2'><v>1.2000000000000001E-4</v></c>|0.00012",
                "<c r='A2'><v>1E+3</v></c>|1000",
                "<c r='A2' s='2'><v>123</v></c>|00123",
                "<c r='A2' s='2'><v>123456</v></c>|123456",
                "<c r='A2' s='3'><v>123</v></c>|REQ-0123",
                "<c r='A2' s='3'><v>12345</v></c>|REQ-12345",
                "<c r='A2' s='4'><v>12345</v></c>|0012-345",
                "<c r='A2' s='5'><v>37</v></c>|37",
                "<c r='A2' s='5'><v>37.5</v></c>|37.5",
                "<c r='A2' s='6'><v>28407</v></c>|€28407",
                "<c r='A2' s='7'><v>28407.5</v></c>|28407.5",
                "<c r='A2' s='8'><v>2</v></c>|2",
                "<c r='A2' s='9'><v>2</v></c>|2",
                "<c r='A2'><v>184000012345</v></c>|184000012345",
                "<c r='A2'><v>1.2345678901234568E+18</v></c>|1.23457E+18",
                "<c r='A2' t='b'><v>1</v></c>|true",
                "<c r='A2' t='b'><f>TRUE()</f><v>1</v></c>|true",
                "<c r='A2' t='e'><f>VLOOKUP(1,B:C,2)</f><v>#N/A</v></c>|#N/A",
                "<c r='A2'><v>1e500</v></c>|1e500",
                "<c r='A2' s='1'><v>1e-500</v></c>|1e-500",
                "<c r='A2' t='n'><v>tbc</v></c>|tbc",
                "<x:c xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main' r='A2' t='d'><x:v>2026-10-06</x:v></x:c>|2026-10-06"
            })
    void cellIsReadAsItIsShown(String cell, String shown) throws IOException {
        assertThat(read(cell)).isEqualTo(shown);
    }

    @Test
    void daysCountFromWhereTheWorkbookSays() throws IOException {
        var from1904 = OddWorkbook.of(
                        HEADER
                                + "<row r='2'><c r='A2' s='1'><v>44839</v></c></row><row r='3'><c r='A3' t='d'><v>2026-10-06</v></c></row>")
                .from1904();
        var rows = new XlsxReader(new ByteArrayInputStream(from1904.bytes()), null, Columns.AS_NAMED);
        assertThat(rows.next().properties()).hasToString("{\"A\":\"2026-10-06\"}");
        assertThat(rows.next().properties()).hasToString("{\"A\":\"2026-10-06\"}");
    }

    @Test
    void strictWorkbookAndPathsOfWindowsAreRead() throws IOException {
        String rows = HEADER + "<row r='2'><c r='A2' t='s'><v>0</v></c></row>";
        assertThat(first(OddWorkbook.of(rows).strict()).properties()).hasToString("{\"A\":\"Staff nurse\"}");
        assertThat(first(OddWorkbook.of(rows).withPaths('\\')).properties()).hasToString("{\"A\":\"Staff nurse\"}");
    }

    /** Some programs write none: a part that a workbook may do without. */
    @Test
    void workbookWithoutStylesIsRead() throws IOException {
        String rows = HEADER + "<row r='2'><c r='A2'><v>0.8</v></c></row>";
        assertThat(first(OddWorkbook.of(rows).withoutStyles()).properties()).hasToString("{\"A\":\"0.8\"}");
        assertThat(first(OddWorkbook.of(rows).withoutStyles().strict()).properties())
                .hasToString("{\"A\":\"0.8\"}");
    }

    @Test
    void mergedTitlesAndEmptyRowsAtTheEndAreNothing() throws IOException {
        var rows = new XlsxReader(
                new ByteArrayInputStream(OddWorkbook.of(
                                HEADER
                                        + "<row r='2'><c r='A2'><v>1</v></c><c r='B2' s='1'/></row><row r='3'><c r='A3' s='1'/></row><row r='1048576'/>")
                        .bytes()),
                null,
                Columns.AS_NAMED);
        assertThat(rows.next().properties()).hasToString("{\"A\":\"1\"}");
        assertThat(rows.next()).isNull();
    }

    /** The library makes a list as long as the column's number, and takes a row whole. */
    @Test
    void rowsWithoutAnEndAndColumnsThatNoSheetHasAreRefused() {
        assertThat(catchThrowableOfType(UnreadablePayload.class, () -> read("<c r='ZZZZZZ2'><v>1</v></c>"))
                        .getMessage())
                .contains("column");
        assertThat(catchThrowableOfType(UnreadablePayload.class, () -> read("<c><v>1</v></c>".repeat(400_000)))
                        .getMessage())
                .contains("A row");
    }
}
