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

/** What a script pushes that has fetched another system's answer, and got an error, a page or a message instead. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddAnswersTest {

    private static final String XML = "application/xml";

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    /** It was called empty, and "if there is truly nothing to report, send nothing". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<s:Fault><faultcode>s:Server</faultcode><faultstring>Session expired</faultstring></s:Fault>",
                "<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code></s:Fault>"
            })
    void faultOfAServiceIsNoEmptyFeed(String fault) {
        Pushing.of("RPA", "HR_XML")
                .send(XML, envelope(fault))
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("SOAP fault"));
        Pushing.of("RPA", "INDEED_XML")
                .send(XML, envelope(fault))
                .statusCode(400)
                .body("detail", containsString("this one with Envelope"))
                .body("detail", containsString("answered with an error"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-ndjson|{\"error\":\"invalid_token\",\"error_description\":\"expired\"}",
                "application/x-ndjson|{\"message\":\"Internal Server Error\"}",
                "application/json|{\"timestamp\":\"2026-10-05\",\"status\":500,\"error\":\"Internal\",\"path\":\"/x\"}",
                "application/json|{\"type\":\"about:blank\",\"title\":\"Bad Gateway\",\"status\":502,\"detail\":\"x\"}",
                "application/json|{\"data\":{\"jobs\":[]},\"errors\":[{\"message\":\"timeout\"}]}",
                "application/json|{\"Errors\":[{\"code\":\"401\"}]}"
            })
    void errorInJsonIsNoRow(String type, String answer) {
        Pushing.vacanciesOf("RVV")
                .send(type, answer)
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("error that a service has answered"));
        Pushing.of("RVV", "HR_XML").send("application/json", answer).statusCode(400);
    }

    @Test
    void lineOfAnErrorAmongRowsIsItsOwnFault() {
        Pushing.vacanciesOf("RVV")
                .push("{\"message\":\"export begins\"}", OddFile.row("A", ""))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
        Pushing.vacanciesOf("RVV")
                .push("{\"status\":\"OPEN\",\"title\":\"Nurse\"}")
                .statusCode(200)
                .body("rejected", equalTo(1));
    }

    /** They were told to have a DOCTYPE, and to leave it out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>~<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">"
                        + "~<html><body>Log in</body></html>",
                "<!-- cached -->~<!DOCTYPE html>~<html><body>502</body></html>",
                "<?xml version=\"1.0\"?><!-- a --><!-- b -->~<html><body>Log in</body></html>"
            })
    void pageWithSomethingBeforeItIsAPage(String page) {
        Pushing.of("RPA", "NHS_JOBS")
                .send(XML, page.replace('~', '\n'))
                .statusCode(400)
                .body("detail", containsString("web page"));
    }

    /** Names in capitals, texts of errors: that there is nothing was all that was said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDEED_XML|<source><publisher>X</publisher><Job><Title>Nurse</Title></Job></source>|No element is job; there are Job, Title, publisher",
                "HR_XML|<Envelope><Body><GetOpeningsResponse/></Body></Envelope>|there are Body, GetOpeningsResponse",
                "NHS_JOBS|<nhsJobs><status>ERROR</status></nhsJobs>|there are status",
                "INDEED_XML|<source/>|is empty. Nothing"
            })
    void documentWithoutRowsSaysWhatItHas(String format, String document, String told) {
        Pushing.of("RPA", format)
                .send(XML, document)
                .statusCode(400)
                .body("code", equalTo("EMPTY_PAYLOAD"))
                .body("detail", containsString(told));
    }

    @Test
    void messageInThePlaceOfATableIsNoEmptyOne() {
        Pushing.with("RVV", OddFile.VENDOR)
                .pushCsv("Error: connection refused, retry later\n")
                .statusCode(400)
                .body("code", equalTo("UNREADABLE_PAYLOAD"))
                .body("detail", containsString("message in the place of a table"));
    }

    /** Parsers know registered names only; what can be meant is one thing. */
    @Test
    void declaredEncodingMayHaveAnotherName() {
        String job = "<source><job><title>Café</title><referencenumber>A</referencenumber></job></source>";
        for (String[] declared : new String[][] {
            {"utf8", "UTF-8"},
            {"UTF_8", "UTF-8"},
            {"unicode", "UTF-8"},
            {"us-ascii", "UTF-8"},
            {"cp1252", "windows-1252"},
            {"ansi", "windows-1252"},
            {"iso8859-1", "ISO-8859-1"},
            {"latin1", "ISO-8859-1"},
            {"Cp850", "IBM850"}
        }) {
            var feed = Pushing.of("RPA", "INDEED_XML");
            String document = "<?xml version=\"1.0\" encoding=\"" + declared[0] + "\"?>\n" + job;
            feed.send(XML, document.getBytes(Charset.forName(declared[1]))).body("created", equalTo(1));
            feed.vacancy("A").body("title", equalTo("Café"));
        }
        Pushing.of("RPA", "INDEED_XML")
                .send(XML, "<?xml version=\"1.0\" encoding=\"no-such\"?>" + job)
                .statusCode(400)
                .body("detail", containsString("of a name that is not known"));
    }

    /** The message once said that it is not UTF-8, of a file that is read as Windows-1252. */
    @Test
    void characterOfNoEncodingIsToldAsThat() {
        byte[] mac =
                (OddFile.HEADER + "V-1;RVV;Infirmi\u008Fre;03;1;0.8;OPEN;;\n").getBytes(StandardCharsets.ISO_8859_1);
        Pushing.with("RVV", OddFile.VENDOR)
                .send("text/csv", mac)
                .body(
                        "faults.find{it.code=='INVALID_ENCODING'}.message",
                        containsString("not in the encoding of the file"));
    }

    @Test
    void datesOfThePostingsOfAnOpeningAreThoseOfItsAdvert() {
        var feed = Pushing.of("RPA", "HR_XML");
        feed.send(XML, """
                        <PositionOpening xmlns="http://ns.hr-xml.org/2007-04-15"><PositionRecordInfo><Id><IdValue>R-25</IdValue></Id>
                        </PositionRecordInfo><PositionPostings><PositionPosting><Id validFrom="2026-09-02" validTo="2199-10-06">
                        <IdValue>P-1</IdValue></Id></PositionPosting></PositionPostings><PositionProfile><PositionDetail>
                        <PositionTitle>Nurse</PositionTitle></PositionDetail></PositionProfile></PositionOpening>""").body("created", equalTo(1));
        feed.vacancy("R-25")
                .body("milestones.advertisedOn", equalTo("2026-09-02"))
                .body("closesOn", equalTo("2199-10-06"));
    }
}
