package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that mean one thing to a careful reader, and values that must not be taken for what they look like. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OddMeaningsTest {

    private static final String ROW = "V-1;RVV;Nurse;03;1;%s;OPEN;;\n";

    @Test
    void numbersOfDatabasesAndOfProgramsAreWhatTheyMean() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(OddFile.HEADER + ROW.formatted(".8")).body("created", equalTo(1));
        feed.vacancy("V-1").body("wte", equalTo(0.8f));
        var sums = Pushing.vacanciesOf("RVV");
        sums.push(OddFile.row("A", "").replace("\"wte\":1", "\"wte\":0.30000000000000004"))
                .body("created", equalTo(1));
        sums.vacancy("A").body("wte", equalTo(0.3f));
    }

    /** Its last digits are lost: the next one may be shortened to the same. */
    @Test
    void referenceThatASpreadsheetHasShortenedIsNone() {
        Pushing.with("RVV", OddFile.VENDOR)
                .pushCsv(OddFile.HEADER + ROW.formatted("1").replace("V-1", "1.23457E+11"))
                .body("rejected", equalTo(1))
                .body("faults[0].pointer", equalTo("/reference"))
                .body("faults[0].hint", containsString("shortened"));
    }

    /** It once stood in the wrong columns, wherever the last one was empty. */
    @Test
    void rowWhoseTitleWasSplitByItsCommaIsAFault() {
        String terms = OddFile.VENDOR.replace("\"Salary\":\"pay.text\"", "\"Site\":\"location.name\"");
        var feed = Pushing.with("RVV", terms);
        feed.pushCsv("Ref,Trust,Group,Posts,FTE,State,Title,Site,Closing\nV-1,RVV,03,1,1,OPEN,Nurse,Ashford,\n"
                        + "V-2,RVV,03,1,1,OPEN,Nurse, nights,Ashford,\n")
                .body("created", equalTo(1))
                .body("faults.code", contains("MALFORMED_ROW"))
                .body("faults[0].line", equalTo(3));
    }

    @Test
    void spacesAroundQuotesAreNoPartOfACell() {
        var feed = Pushing.with("RVV", OddFile.VENDOR);
        feed.pushCsv(
                        OddFile.HEADER.replace(";", "; ")
                                + "V-1; RVV;  \"Nurse; nights\" ; 03; 1; 1; OPEN; \"\" ;\nV-2; RVV; A \"B\"; 03; 1; 1; OPEN; ;\n")
                .body("created", equalTo(2))
                .body("faultCounts", anEmptyMap());
        feed.vacancy("V-1").body("title", equalTo("Nurse; nights"));
        feed.vacancy("V-2").body("title", equalTo("A \"B\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct1 3ng", "CT1  3NG", "CT1\\u00a03NG"})
    void postcodeIsOneHoweverItIsTyped(String written) {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(OddFile.row("A", ",\"location\":{\"postcode\":\"" + written + "\"}"))
                .body("created", equalTo(1));
        feed.vacancy("A").body("location.postcode", equalTo("CT1 3NG"));
    }

    @Test
    void signIsNoCurrency() {
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("A", ",\"pay\":{\"min\":100,\"currency\":\"£\"}"))
                .body("rejected", equalTo(1))
                .body("faults.pointer", contains("/pay/currency"));
    }

    /** Every later state of the record would be refused as stale for years. */
    @Test
    void stateOfTheFutureIsRefused() {
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("A", ",\"sourceUpdatedAt\":\"2199-01-01T00:00:00Z\""))
                .body("rejected", equalTo(1))
                .body("faults[0].pointer", equalTo("/sourceUpdatedAt"))
                .body("faults[0].hint", containsString("future"));
    }

    /** As the guide says of all words but the status. */
    @Test
    void wordThatAMapDoesNotHoldIsAWarningWhateverItIsOf() {
        String terms = """
                "format":"JSON","values":{"pay.grade":{"Band 5":"BAND_5"},"pay.unit":{"pa":"YEAR"},
                "workingPatterns":{"Full time":"FULL_TIME","Part time":"PART_TIME"}}""";
        var feed = Pushing.with("RVV", terms);
        feed.send("application/json", OddFile.row("A", """
                        ,"pay":{"grade":"NHS|XR05|Review Body Band 5","min":100,"unit":"per shift"},
                        "workingPatterns":"Full time;Rotating"
                        """))
                .body("created", equalTo(1))
                .body("faults.code", contains("UNMAPPED_VALUE", "UNMAPPED_VALUE", "UNMAPPED_VALUE"))
                .body("faults.find{it.pointer=='/pay/grade'}.received", equalTo("NHS|XR05|Review Body Band 5"));
        feed.vacancy("A").body("workingPatterns", contains("FULL_TIME")).body("pay.unit", nullValue());
        Pushing.vacanciesOf("RVV")
                .push(OddFile.row("A", ",\"workingPatterns\":[\"Rotating\"]"))
                .body("rejected", equalTo(1));
    }

    @Test
    void wordsWithACommaBetweenThemAreSeveralWhereTheMapHoldsEach() {
        String terms = OddFile.VENDOR.replace("\"pay.text\"", "\"workingPatterns\"") + """
                ,"values":{"workingPatterns":{"Full time":"FULL_TIME","Part time":"PART_TIME","Days, nights":"SHIFT"}}""";
        var feed = Pushing.with("RVV", terms);
        feed.pushCsv(OddFile.HEADER + ROW.formatted("1").replace(";;\n", ";;Full time, Part time\n"))
                .body("created", equalTo(1))
                .body("faults", hasSize(0));
        feed.vacancy("V-1").body("workingPatterns", contains("FULL_TIME", "PART_TIME"));
    }

    @Test
    void organisationIsFoundHoweverItsAndIsWritten() {
        var feed = Pushing.with("RN7", "\"format\":\"NDJSON\"");
        feed.push(OddFile.row("A", "").replace("\"RVV\"", "\"Dartford & Gravesham NHS Trust\""))
                .body("created", equalTo(1));
        feed.vacancy("A").body("organisation.code", equalTo("RN7"));
    }
}
