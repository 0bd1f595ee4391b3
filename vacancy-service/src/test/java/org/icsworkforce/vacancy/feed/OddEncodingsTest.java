package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what a text is written, where it breaks, and what it is instead of what it is called. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddEncodingsTest {

    private static final String XML = "application/xml";
    private static final String NHS = """
            <nhsJobs><vacancyDetails><reference>N-1</reference><title>Nürse 😀</title>
            <employer>Medway NHS Foundation Trust</employer></vacancyDetails></nhsJobs>""";

    /** What some shells write everything in, with its mark or without. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void textInWideLettersIsReadWhateverItsFormat(String encoding) {
        for (String mark : new String[] {"\uFEFF", ""}) {
            Charset wide = Charset.forName(encoding);
            String line = OddFile.row("A", "").replace("Nurse", "Nürse 😀");
            var lines = Pushing.vacanciesOf("RVV");
            lines.send(
                            "application/x-ndjson",
                            (mark + line + "\r\n\r\n" + line.replace("\"A\"", "\"B\"")).getBytes(wide))
                    .body("created", equalTo(2));
            lines.vacancy("A").body("title", equalTo("Nürse 😀"));
            Pushing.vacanciesOf("RVV")
                    .send("application/json", (mark + "[" + line + "]").getBytes(wide))
                    .body("created", equalTo(1));
            var table = Pushing.with("RVV", OddFile.VENDOR);
            table.send("text/csv", (mark + OddFile.HEADER + "V-1;RVV;Nürse;03;1;0.8;OPEN;;\n").getBytes(wide))
                    .body("created", equalTo(1));
            table.vacancy("V-1").body("title", equalTo("Nürse"));
            var adverts = Pushing.of("RPA", "NHS_JOBS");
            adverts.send(XML, (mark + NHS).getBytes(wide)).body("created", equalTo(1));
            adverts.vacancy("N-1").body("title", equalTo("Nürse 😀"));
        }
    }

    /** Programs declare the encoding of their memory, and scripts write an empty line before anything else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version=\"1.0\" encoding=\"utf-16\"?>|UTF-8",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>|UTF-16LE",
                "~<?xml version=\"1.0\"?>|UTF-8",
                "~ ~<?xml version='1.0' encoding='ISO-8859-15'?>|ISO-8859-15",
                "~<?xml version='1.0' encoding='UTF-16'?>|UTF-8"
            })
    void declarationThatCanMeanOneThingIsNoReasonToRefuse(String declaration, String encoding) {
        var feed = Pushing.of("RPA", "NHS_JOBS");
        feed.send(XML, (declaration.replace('~', '\n') + NHS.replace("😀", "é")).getBytes(Charset.forName(encoding)))
                .body("created", equalTo(1));
        feed.vacancy("N-1").body("title", equalTo("Nürse é"));
        feed.send(
                        XML,
                        (declaration.replace('~', '\n') + "\n<nhsJobs><a></nhsJobs>")
                                .getBytes(Charset.forName(encoding)))
                .statusCode(400)
                .body(
                        "detail",
                        containsString("Line "
                                + (declaration.chars().filter(c -> c == '~').count() + 2)));
    }

    /** Each of its lines would be broken in its own way. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-ndjson|Ref,Trust~A,RVV~B,RVV|CSV is sent as text/csv",
                "application/x-ndjson|Ref;Trust~A;RVV|CSV is sent as text/csv",
                "application/x-ndjson|- reference: A~- reference: B|none of its first lines is an object",
                "application/x-ndjson|[{\"reference\":\"A\"},~{\"reference\":\"B\"}]|send it as application/json",
                "application/x-ndjson|<table><tr>~<td>A|HTML",
                "application/x-ndjson|BZh91AY&SY|packed",
                "text/csv|7z\u00BC\u00AFx|packed",
                "text/csv|{\\rtf1 a,b}|word processor",
                "text/csv|Ref^Trust~A^RVV|has one column",
                "text/csv|No vacancies were found|has one column",
                "text/csv|\"Ref,Trust\"~\"A,RVV\"|has one column",
                "application/xml|{\"a\":1}|does not begin with <",
                "application/xml|Ref,Trust~A,RVV|does not begin with <",
                "application/xml|<!doctype html><html><body>Log in|web page",
                "application/xml|<html><body>Log in<br>|web page"
            })
    void otherThingThanItIsCalledIsToldOnceAndAsWhatItIs(String type, String text, String told) {
        Pushing.of("RVV", type.equals(XML) ? "NHS_JOBS" : "CSV")
                .send(type, text.replace('~', '\n').getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString(told));
    }

    /** A stream may begin with a line of a log: what is behind it is not spoilt. */
    @Test
    void oneLineThatIsNoneAmongLinesOfJsonIsItsOwnFault() {
        Pushing.vacanciesOf("RVV")
                .push("exporting 1 row, please wait", "", OddFile.row("A", ""))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"a\":\"x~y\"}]|line end",
                "[{\"a\":1},]|comma",
                "[{\"a\":1,}]|comma",
                "[{\"a\":NaN}]|NaN",
                "[{\"a\":None}]|without quotes",
                "[{'a':1}]|double quotes",
                "[{a:1}]|double quotes",
                "[/* x */{\"a\":1}]|comment",
                "[{\"a\":\"C:\\d\"}]|backslash"
            })
    void breakOfJsonIsToldAsWhatItIs(String text, String told) {
        Pushing.vacanciesOf("RVV")
                .send("application/json", text.replace('~', '\n'))
                .statusCode(400)
                .body("detail", containsString(told));
        if (!text.contains("~") && !text.endsWith(",]")) {
            Pushing.vacanciesOf("RVV")
                    .push(OddFile.row("A", ""), text.substring(1, text.length() - 1))
                    .body("created", equalTo(1))
                    .body("faults[0].message", containsString(told));
        }
    }
}
