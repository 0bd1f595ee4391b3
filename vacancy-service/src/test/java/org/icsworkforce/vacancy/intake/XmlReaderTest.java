package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

    private static XmlReader reading(String text, Charset charset) {
        return new XmlReader(
                new ByteArrayInputStream(text.getBytes(charset)),
                Set.of("things"),
                Set.of("thing"),
                XmlReaderTest::row);
    }

    private static ObjectNode row(XmlElement thing) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", thing.attribute("id"));
        row.put("name", thing.text("name"));
        row.put("places", thing.all("places", "place").size());
        return row;
    }

    private static List<RawRow> rows(XmlReader reader) throws IOException {
        var rows = new ArrayList<RawRow>();
        for (RawRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static Fault refusal(String text) {
        var broken = catchThrowableOfType(UnreadablePayload.class, () -> rows(reading(text, StandardCharsets.UTF_8)));
        assertThat(broken).as(text).isNotNull();
        return broken.fault();
    }

    @Test
    void elementsOfOneNameAreRowsWhateverTheirPrefix() throws IOException {
        var rows = rows(reading("""
                <x:things xmlns:x="urn:a" xmlns:y="urn:b">
                  <other><thing-list/></other>
                  <y:thing id=" 7 "><x:name> A &amp; <![CDATA[<B>]]> </x:name><places><place/><place/></places></y:thing>
                  <thing/>
                </x:things>""", StandardCharsets.UTF_8));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().line()).isEqualTo(3);
        assertThat(rows.getFirst().properties().get("id").asText()).isEqualTo("7");
        assertThat(rows.getFirst().properties().get("name").asText()).isEqualTo("A & <B>");
        assertThat(rows.getFirst().properties().get("places").asInt()).isEqualTo(2);
        assertThat(rows.getLast().index()).isEqualTo(1);
        assertThat(rows.getLast().properties().get("name").isNull()).isTrue();
    }

    @Test
    void elementOfAnotherNamespaceIsAnotherThingWhereThereIsOneOfTheSame() throws IOException {
        var rows = rows(reading("""
                <things xmlns:m="urn:media"><thing><m:name>Photo</m:name><name>Nurse</name></thing>
                  <thing><m:name>Cook</m:name></thing></things>""", StandardCharsets.UTF_8));
        assertThat(rows.getFirst().properties().get("name").asText()).isEqualTo("Nurse");
        assertThat(rows.getFirst().origin().notes()).hasSize(1);
        assertThat(rows.getLast().properties().get("name").asText()).isEqualTo("Cook");
    }

    @Test
    void declaredEncodingIsReadAndAWrongOneRefused() throws IOException {
        String latin =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><things><thing><name>£ é</name></thing></things>";
        assertThat(rows(reading(latin, StandardCharsets.ISO_8859_1))
                        .getFirst()
                        .properties()
                        .get("name")
                        .asText())
                .isEqualTo("£ é");
        var broken = catchThrowableOfType(
                UnreadablePayload.class,
                () -> rows(reading(latin.replace("ISO-8859-1", "UTF-8"), StandardCharsets.ISO_8859_1)));
        assertThat(broken.fault().line()).isEqualTo(1);
    }

    @Test
    void brokenDocumentNamesLineAndColumn() {
        Fault fault = refusal("<things>\n<thing><name>secret</thing></things>");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isPositive();
        assertThat(fault.message()).contains("Line 2, column").doesNotContain("secret");
        refusal("<things><thing>");
        refusal("<things><thing>&nbsp;</thing></things>");
        refusal("");
    }

    @Test
    void anotherDocumentIsRefusedWithTheRootThatIsExpected() {
        assertThat(refusal("<source><job/></source>").message()).contains("begins with things");
    }

    @Test
    void documentTypesAreRefusedBeforeAnythingOfThemIsUsed() {
        String laughs = """
                <?xml version="1.0"?>
                <!DOCTYPE things [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <things><thing><name>&d;</name></thing></things>""";
        assertThat(refusal(laughs).message()).contains("DOCTYPE");
        assertThat(refusal("<!DOCTYPE things [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<things><thing><name>&x;</name></thing></things>")
                        .message())
                .contains("DOCTYPE");
    }

    @Test
    void depthAndSizeOfARowAreBounded() {
        refusal("<things><thing>" + "<a>".repeat(100) + "</a>".repeat(100) + "</thing></things>");
        refusal("<things><thing>" + "<a/>".repeat(6_000) + "</thing></things>");
        refusal("<things><thing>" + "a".repeat(1_100_000) + "</thing></things>");
    }

    @Test
    void manyRowsAreNoReasonToRefuse() throws IOException {
        String thing = "<thing id=\"1\"><name>" + "n".repeat(1_000) + "</name></thing>";
        assertThat(rows(reading("<things>" + thing.repeat(20_000) + "</things>", StandardCharsets.UTF_8)))
                .hasSize(20_000);
    }

    @Test
    void windowsTextThatSaysItIsLatinIsReadAsItIsMeantAndTold() throws IOException {
        var rows = rows(reading(
                "<?xml version='1.0' encoding='ISO-8859-1'?><things><thing><name>A – B’s</name></thing>"
                        + "<thing><name>&#150;</name></thing><thing><name>é</name></thing></things>",
                Charset.forName("windows-1252")));
        assertThat(rows)
                .extracting(row -> row.properties().get("name").asText())
                .containsExactly("A – B’s", "–", "é");
        assertThat(rows).extracting(row -> row.origin().notes().size()).containsExactly(1, 1, 0);
    }
}
