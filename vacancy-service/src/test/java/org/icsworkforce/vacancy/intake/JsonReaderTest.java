package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    private static JsonReader reading(String text) {
        return new JsonReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads on until it breaks. */
    private static Fault refusal(String text) {
        JsonReader rows = reading(text);
        var broken = catchThrowableOfType(UnreadablePayload.class, () -> {
            while (rows.next() != null) {
                // on to the next one
            }
        });
        assertThat(broken).as(text).isNotNull();
        return broken.fault();
    }

    @Test
    void elementsAreRowsWithTheLinesThatTheyBeginIn() throws IOException {
        JsonReader rows = reading("[\n {\"a\": 1.50},\n {\"a\":\n  2}, 7\n]\n");
        RawRow first = rows.next();
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.properties().get("a").decimalValue()).isEqualByComparingTo("1.50");
        RawRow second = rows.next();
        assertThat(second.index()).isEqualTo(1);
        assertThat(second.line()).isEqualTo(3);
        RawRow third = rows.next();
        assertThat(third.problem()).isEqualTo(IntakeProblem.MALFORMED_ROW);
        assertThat(third.line()).isEqualTo(4);
        assertThat(rows.next()).isNull();
    }

    @Test
    void oneObjectIsOneRow() throws IOException {
        JsonReader rows = reading("{\"a\": {\"b\": []}}");
        assertThat(rows.next()).isNotNull();
        assertThat(rows.next()).isNull();
    }

    @Test
    void emptyArrayAndNothingAreNoRows() throws IOException {
        assertThat(reading("[]").next()).isNull();
        assertThat(reading("  ").next()).isNull();
    }

    @Test
    void brokenSyntaxNamesLineAndColumn() {
        Fault fault = refusal("[{\"a\":1},\n {\"a\":oops}]");
        assertThat(fault.code()).isEqualTo("UNREADABLE_PAYLOAD");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isBetween(6, 11);
        assertThat(fault.message()).contains("Line 2, column").doesNotContain("oops");
    }

    @Test
    void whatIsCutOffRepeatedOrFollowedByMoreIsRefused() {
        refusal("[{\"a\":1}");
        refusal("[{\"a\":1},{\"a\"");
        refusal("[{\"a\":1,\"a\":2}]");
        refusal("[{\"a\":1}] [");
        refusal("{\"a\":1}\n{\"a\":2}");
        refusal("\"a\"");
        refusal("[" + "[".repeat(2000));
    }

    @Test
    void rowThatWouldFillTheMemoryIsGivenUp() {
        // endless: whoever reads on to the end of the row does not come back
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                String begin = "[{\"a\":[0";
                return at < begin.length() ? begin.charAt(at++) : (at++ % 2 == 0 ? ',' : '1');
            }
        };
        var broken = catchThrowableOfType(UnreadablePayload.class, () -> new JsonReader(endless).next());
        assertThat(broken.getMessage()).contains("longer than");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "[{\"a\":\"Städte\"}]".getBytes(StandardCharsets.ISO_8859_1);
        var broken = catchThrowableOfType(
                UnreadablePayload.class, () -> new JsonReader(new ByteArrayInputStream(latin)).next());
        assertThat(broken.fault().line()).isEqualTo(1);
    }

    /** Each would be held whole, several times over. */
    @Test
    void partWithoutAnEndIsGivenUpBeforeItFillsTheMemory() {
        for (String start : new String[] {"[{\"a\":\"", "[{\"", "[{\"a\":1"}) {
            assertThat(refusal(start + "1".repeat(20 << 20)).code()).isEqualTo("UNREADABLE_PAYLOAD");
        }
    }

    @Test
    void breakIsToldAsWhatItIs() {
        assertThat(refusal("[{\"a\":1}").message()).contains("not closed");
        assertThat(refusal("[{\"a\":1,\"a\":2}]").message()).contains("twice");
        assertThat(refusal("<html>").message()).contains("HTML");
        var latin = new JsonReader(
                new ByteArrayInputStream("[{\"a\":\"caf\u00E9 x\"}]".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(catchThrowableOfType(UnreadablePayload.class, latin::next).getMessage())
                .contains("not UTF-8");
    }
}
