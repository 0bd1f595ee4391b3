package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class XlsxReaderTest {

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var other = workbook.newWorksheet("Notes");
            other.value(0, 0, "note");
            other.value(0, 1, "by");
            other.value(1, 0, "hello");
            var sheet = workbook.newWorksheet("Vacancies");
            String[] header = {"Ref", "Hours", "Closing date", "Seen", "Code"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(1, i, header[i]);
            }
            sheet.value(3, 0, "A-1");
            sheet.value(3, 1, 37.5);
            sheet.value(3, 2, LocalDate.of(2026, 10, 6));
            sheet.style(3, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 3, LocalDateTime.of(2026, 10, 6, 17, 30));
            sheet.style(3, 3).format("dd/mm/yyyy hh:mm").set();
            sheet.value(3, 4, "03");
            sheet.value(4, 0, 17);
            sheet.style(4, 0).format("0 \"days\"").set();
        }
        return bytes.toByteArray();
    }

    private static XlsxReader reading(byte[] payload, String sheet) throws IOException {
        return new XlsxReader(new ByteArrayInputStream(payload), sheet, Columns.AS_NAMED);
    }

    @Test
    void namedSheetIsReadAsItIsShown() throws IOException {
        var rows = reading(workbook(), "Vacancies");
        RawRow first = rows.next();
        assertThat(first.line()).isEqualTo(4);
        assertThat(first.properties()).hasToString("""
                {"Ref":"A-1","Hours":"37.5","Closing date":"2026-10-06","Seen":"2026-10-06T17:30","Code":"03"}""");
        assertThat(first.origin().column("/Hours")).isEqualTo(2);
        RawRow second = rows.next();
        assertThat(second.properties()).hasToString("{\"Ref\":\"17\"}");
        assertThat(rows.next()).isNull();
    }

    @Test
    void firstSheetIsReadWhereNoneIsNamed() throws IOException {
        assertThat(reading(workbook(), null).next().properties()).hasToString("{\"note\":\"hello\"}");
    }

    /** A cover is no table, and what stands in a second one is not lost without a word. */
    @Test
    void sheetWithColumnsThatAreKnownIsReadAndFurtherOnesAreTold() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Read me").value(0, 0, "How to use this report");
            for (String name : new String[] {"Canterbury", "Margate", "Lists"}) {
                var sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, name.equals("Lists") ? "Grade" : "Ref");
                sheet.value(0, 1, "WTE");
                sheet.value(1, 0, name);
                sheet.value(1, 1, 1);
            }
        }
        var rows = new XlsxReader(new ByteArrayInputStream(bytes.toByteArray()), null, KNOWN);
        RawRow first = rows.next();
        assertThat(first.properties().get("Ref").asText()).isEqualTo("Canterbury");
        assertThat(first.origin().notes()).containsExactly(new Origin.Note(IntakeProblem.NOT_READ, "/Margate"));
        assertThat(rows.next()).isNull();
        var named = new XlsxReader(new ByteArrayInputStream(bytes.toByteArray()), "Margate", KNOWN).next();
        assertThat(named.properties().get("Ref").asText()).isEqualTo("Margate");
        assertThat(named.origin().notes()).isEmpty();
    }

    @Test
    void missingSheetAndOtherFilesAreRefused() {
        assertThat(catchThrowableOfType(UnreadablePayload.class, () -> reading(workbook(), "Jobs"))
                        .getMessage())
                .contains("no sheet");
        catchThrowableOfType(UnreadablePayload.class, () -> reading("a,b".getBytes(StandardCharsets.UTF_8), null))
                .fault();
    }

    @Test
    void workbookThatUnpacksToTooMuchIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blank = "<si/>".repeat(200_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 70; i++) {
                zip.write(blank);
            }
        }
        assertThat(catchThrowableOfType(UnreadablePayload.class, () -> reading(bomb.toByteArray(), null))
                        .getMessage())
                .contains("too large");
    }

    private static final Columns KNOWN = new Columns() {
        @Override
        public String property(String name) {
            return name;
        }

        @Override
        public boolean knows(String name) {
            return name.equals("Ref") || name.equals("WTE");
        }
    };

    @Test
    void hiddenSheetsTitlesAndTheNoiseOfArithmeticAreNotRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var hidden = workbook.newWorksheet("Lists");
            hidden.value(0, 0, "x");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            var sheet = workbook.newWorksheet("Jobs");
            sheet.value(0, 0, "Vacancies of a trust");
            sheet.value(2, 0, "Ref");
            sheet.value(2, 1, "WTE");
            sheet.value(2, 2, "Hours");
            sheet.value(2, 3, "Title");
            sheet.value(3, 0, "A-1");
            sheet.value(3, 1, 0.1 + 0.2);
            sheet.value(3, 2, 1.5625);
            sheet.style(3, 2).format("[h]:mm").set();
            sheet.value(3, 3, "Nurse_x000D_ nights");
        }
        var rows = new XlsxReader(new ByteArrayInputStream(bytes.toByteArray()), null, KNOWN);
        RawRow first = rows.next();
        assertThat(first.line()).isEqualTo(4);
        assertThat(first.properties().get("WTE").asText()).isEqualTo("0.3");
        assertThat(first.properties().get("Hours").asText()).isEqualTo("37:30");
        assertThat(first.properties().get("Title").asText()).isEqualTo("Nurse\r nights");
        assertThat(first.origin().notes())
                .extracting(Origin.Note::code)
                .containsExactly(IntakeProblem.LINES_ABOVE_HEADER);
        assertThat(rows.next()).isNull();
    }

    /** The library takes it whole: a cell of a gigabyte, packed to one megabyte, would end the process. */
    @Test
    void cellWithoutAnEndIsRefusedBeforeItIsRead() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>".getBytes(StandardCharsets.UTF_8));
            zip.write("x".repeat(3 << 20).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(catchThrowableOfType(UnreadablePayload.class, () -> reading(bomb.toByteArray(), null))
                        .getMessage())
                .contains("A cell");
    }

    @Test
    void archiveThatIsNoWorkbookIsToldSo() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        assertThat(catchThrowableOfType(UnreadablePayload.class, () -> reading(archive.toByteArray(), null))
                        .getMessage())
                .contains(".ods");
        assertThat(catchThrowableOfType(UnreadablePayload.class, () -> reading(new byte[0], null))
                        .problem())
                .isEqualTo(IntakeProblem.EMPTY_PAYLOAD);
    }
}
