package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static List<RawRow> rows(byte[] payload, Columns columns) throws IOException {
        var reader = new CsvReader(new ByteArrayInputStream(payload), columns);
        var rows = new ArrayList<RawRow>();
        for (RawRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<RawRow> rows(String payload) throws IOException {
        return rows(payload.getBytes(StandardCharsets.UTF_8), Columns.AS_NAMED);
    }

    private static String text(RawRow row, String name) {
        return row.properties().path(name).asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorIsToldByTheHeader(String separator) throws IOException {
        var row = rows("a,b,\"c;x,y\"\r\n1,2,3\r\n"
                        .replace("a,b,", "a" + separator + "b" + separator)
                        .replace("1,2,3", String.join(separator, "1", "2", "3")))
                .getFirst();
        assertThat(text(row, "a")).isEqualTo("1");
        assertThat(text(row, "b")).isEqualTo("2");
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void separatorThatASpreadsheetDeclaresIsTaken() throws IOException {
        var row = rows("sep=;\na;b\n1;2,5\n").getFirst();
        assertThat(text(row, "b")).isEqualTo("2,5");
        assertThat(row.line()).isEqualTo(3);
    }

    /** Of files that were put together, references once had quotes from the second file on. */
    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\u200b", "\u00a0", "\t", " \ufeff "})
    void whatNobodySeesAroundQuotesIsNothing(String unseen) throws IOException {
        var rows = rows(unseen + "\"a\";\"b\"\n\"1\";\"2\"\n" + unseen + "\"3;4\"" + unseen + ";\"5\"\n");
        assertThat(text(rows.getFirst(), "a")).isEqualTo("1");
        assertThat(text(rows.getLast(), "a")).isEqualTo("3;4");
        assertThat(text(rows.getLast(), "b")).isEqualTo("5");
    }

    @Test
    void quotedNewlinesQuotesAndEitherEndOfLineAreRead() throws IOException {
        var rows = rows("a,b\r\n\"x\r\ny\",\"say \"\"so\"\"\"\r\n\r\n3,4\n");
        assertThat(text(rows.getFirst(), "a")).isEqualTo("x\r\ny");
        assertThat(text(rows.getFirst(), "b")).isEqualTo("say \"so\"");
        assertThat(rows.getLast().line()).isEqualTo(5);
        assertThat(rows.getLast().index()).isEqualTo(1);
    }

    @Test
    void windowsTextIsReadAndSaidToBe() throws IOException {
        var rows = rows("pay;place\n£35.000;Château\n£1;–\n".getBytes(WINDOWS), Columns.AS_NAMED);
        assertThat(text(rows.getFirst(), "pay")).isEqualTo("£35.000");
        assertThat(text(rows.getFirst(), "place")).isEqualTo("Château");
        assertThat(text(rows.getLast(), "place")).isEqualTo("–");
        assertThat(rows.stream().flatMap(row -> row.origin().notes().stream()).map(Origin.Note::code))
                .containsExactly(IntakeProblem.LEGACY_ENCODING);
    }

    @Test
    void windowsTextFarDownAfterPlainAsciiIsReadToo() throws IOException {
        String payload = "a,b\n" + "1,plain\n".repeat(50_000) + "2,caf\u00E9\n";
        var rows = rows(payload.getBytes(WINDOWS), Columns.AS_NAMED);
        assertThat(rows).hasSize(50_001);
        assertThat(text(rows.getLast(), "b")).isEqualTo("café");
    }

    @Test
    void brokenCharacterAmongGoodOnesIsAFaultOfItsRow() throws IOException {
        byte[] good = "a,b\n1,café\n2,".getBytes(StandardCharsets.UTF_8);
        byte[] payload = java.util.Arrays.copyOf(good, good.length + 3);
        payload[good.length] = (byte) 0xE9;
        payload[good.length + 1] = 'x';
        payload[good.length + 2] = '\n';
        var rows = rows(payload, Columns.AS_NAMED);
        assertThat(text(rows.getFirst(), "b")).isEqualTo("café");
        assertThat(rows.getLast().problem()).isEqualTo(IntakeProblem.INVALID_ENCODING);
        assertThat(rows.getLast().column()).isEqualTo(2);
    }

    @Test
    void leadingZerosStayAlsoWhereASpreadsheetProtectsThem() throws IOException {
        var row = rows("a,b,c\n03,\"=\"\"00123\"\"\",\u00A0 7\u00A0\n").getFirst();
        assertThat(text(row, "a")).isEqualTo("03");
        assertThat(text(row, "b")).isEqualTo("00123");
        assertThat(text(row, "c")).isEqualTo("7");
    }

    @Test
    void columnsAreNamedByTheMapAndFaultsFindTheirNumber() throws IOException {
        var map = Map.of("No. of posts", "posts", "Dept", "location.name");
        var row = rows(
                        "Ref,No. of posts,Dept\n1,2,A&E\n".getBytes(StandardCharsets.UTF_8),
                        name -> map.getOrDefault(name, name))
                .getFirst();
        assertThat(text(row, "posts")).isEqualTo("2");
        assertThat(row.properties().at("/location/name").asText()).isEqualTo("A&E");
        assertThat(row.origin().column("/posts")).isEqualTo(2);
        assertThat(row.origin().column("/location/name")).isEqualTo(3);
        assertThat(row.origin().header()).containsExactly("Ref", "No. of posts", "Dept");
    }

    @Test
    void nameWithADotThatIsNoPathIsOneName() throws IOException {
        assertThat(text(rows("Ref,No. of posts\nA,2\n").getFirst(), "No. of posts"))
                .isEqualTo("2");
    }

    @Test
    void twoColumnsThatAreOnePropertyAreRefused() {
        var refusal = catchThrowableOfType(
                UnreadablePayload.class,
                () -> rows("Ref,Reference\n1,2\n".getBytes(StandardCharsets.UTF_8), name -> "reference"));
        assertThat(refusal.getMessage()).contains("numbers 1 and 2");
    }

    @Test
    void rowOfAnotherWidthKeepsItsCells() throws IOException {
        var row = rows("a,b\n1,2,3\n").getFirst();
        assertThat(row.problem()).isEqualTo(IntakeProblem.MALFORMED_ROW);
        assertThat(row.origin().cells()).containsExactly("1", "2", "3");
    }

    private static final Columns KNOWN = new Columns() {
        @Override
        public String property(String name) {
            return name;
        }

        @Override
        public boolean knows(String name) {
            return name.equals("Ref") || name.startsWith("Salary");
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ref;Salary (£, gross, pro rata, a, b)\nA;1\n",
                "A report, of a trust\n\n\"with a\nquoted title\"\nRef;Salary\nA;1\n",
                "SEP=;\nRef;Salary\nA;1\n",
                "sep=,\nRef;Salary\nA;1\n"
            })
    void headerIsTheLineWithColumnsThatAreKnownWhateverElseThereIs(String text) throws IOException {
        var rows = rows(text.getBytes(StandardCharsets.UTF_8), KNOWN);
        assertThat(rows).hasSize(1);
        assertThat(text(rows.getFirst(), "Ref")).isEqualTo("A");
        assertThat(rows.getFirst().line()).isEqualTo((int) text.lines().count());
    }

    @Test
    void brokenQuoteCostsItsRowOnlyAlsoWhereItSwallowsLines() throws IOException {
        var rows = rows("a;b;c\n1;x;y\n2;\"x;y\n3;\"ok\";y\n4;x;\"y \"\"z\"\"\"\n5;\"x\" z;y\r\n6;\"x;y");
        assertThat(rows.stream().filter(RawRow::isReadable))
                .extracting(row -> text(row, "a"))
                .containsExactly("1", "4");
        assertThat(text(rows.get(2), "c")).isEqualTo("y \"z\"");
        assertThat(rows.stream().filter(row -> !row.isReadable()))
                .extracting(RawRow::line, RawRow::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, 2),
                        org.assertj.core.groups.Tuple.tuple(6, 2),
                        org.assertj.core.groups.Tuple.tuple(7, 2));
    }

    /** What stands across the parser's buffer is read no other than what stands within it. */
    @ParameterizedTest
    @ValueSource(ints = {8_180, 8_190, 8_191, 8_192, 8_193, 16_383})
    void brokenQuoteIsFoundWhereverItStands(int length) throws IOException {
        var rows = rows("a,b\n1," + "x".repeat(length) + "\n2,\"q\"z\"\n3,\"a\"\"b\"\n");
        assertThat(rows.get(1).problem()).isEqualTo(IntakeProblem.MALFORMED_ROW);
        assertThat(text(rows.getFirst(), "b")).hasSize(length);
        assertThat(text(rows.getLast(), "b")).isEqualTo("a\"b");
    }
}
