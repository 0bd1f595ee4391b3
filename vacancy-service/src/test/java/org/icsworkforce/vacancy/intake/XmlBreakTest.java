package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a document can be broken is told as what it is, with its place. */
class XmlBreakTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Fault refusal(byte[] document) {
        var reader = new XmlReader(
                new ByteArrayInputStream(document),
                Set.of("a"),
                Set.of("row"),
                row -> JsonNodeFactory.instance.objectNode());
        return catchThrowableOfType(UnreadablePayload.class, () -> {
                    while (reader.next() != null) {
                        assertThat(reader).isNotNull();
                    }
                })
                .fault();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a>~<row>A&nbsp;B</row></a>|such as &nbsp;",
                "<a>~<row>A & B</row></a>|write &amp;",
                "<a>~<row>u?a=1&b=2</row></a>|write &amp;",
                "<a>~<row>x < 5</row></a>|write &lt;",
                "<a>~<row>x</a>|not closed",
                "<a>~<row>x|not closed",
                "<a>~<b:row/></a>|has no namespace",
                "<a/>~<a/>|only element",
                "<a/>~text|only element",
                "<a/>~<?xml version=\"1.0\"?><a/>|at the very beginning",
                "<a>~<row>&#1;</row></a>|none that XML allows",
                "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>|of a name that is not known",
            })
    void breakIsToldAsWhatItIs(String document, String told) {
        Fault fault = refusal(document.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
        assertThat(fault.message()).contains(told).contains("Line ");
        assertThat(fault.column()).isPositive();
    }

    @Test
    void encodingThatIsNotTheDeclaredOneIsToldSo() {
        Fault fault = refusal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n<row>Café</row></a>".getBytes(WINDOWS));
        assertThat(fault.message()).contains("the encoding that");
        assertThat(fault.line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t "})
    void nothingIsAnEmptyPayload(String document) {
        assertThat(refusal(document.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("EMPTY_PAYLOAD");
    }

    /** The platform's reader takes each of these whole into the memory: some of them ended the process. */
    @ParameterizedTest
    @ValueSource(strings = {"<a><!--", "<a><?p ", "<a x='", "<a><row x='", "<a><row><!--"})
    void partWithoutAnEndIsGivenUpBeforeItFillsTheMemory(String start) {
        Fault fault = refusal((start + "x".repeat(20 << 20)).getBytes(StandardCharsets.UTF_8));
        assertThat(fault.message()).contains("longer than");
    }
}
