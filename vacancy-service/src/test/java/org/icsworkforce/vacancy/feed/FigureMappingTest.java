package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** Returns of figures in their senders' own columns and words. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FigureMappingTest {

    private static final String RETURN = """
            Org Code,Month,Staff Group,Establishment WTE,Substantive WTE,Vacancy WTE,Bank WTE,Agency WTE
            RVV,Apr-26,"Nursing, midwifery and HV",2410.5,2188.2,222.3,96,41.3
            RVV,30/04/2026,Medical and dental,100,90,10,1,2
            """;

    private static final String STAFFING = """
            "format":"CSV","values":{"supply":{"Agency staff":"AGENCY"}}""";
    private static final String WEEK = "organisation,weekCommencing,staffGroup,supply,shifts,chargePerHour\n";

    private static Pushing provider() {
        return Pushing.establishmentWith("RVV", "\"format\":\"CSV\",\"preset\":\"PWR\"");
    }

    @Test
    void returnOfAProviderSaysItsSchemeAndBasisByItsPreset() {
        provider()
                .pushCsv(RETURN)
                .body("created", equalTo(2))
                .body("faults", hasSize(0))
                .body("totals.establishmentWte", equalTo(2510.5f));
    }

    @Test
    void whatARowSaysItselfStandsAboveThePreset() {
        provider()
                .pushCsv(RETURN.replace("Agency WTE", "basis")
                        .replace("41.3", "GP")
                        .replace("1,2\n", "1,\n"))
                .body("created", equalTo(2));
        var asc = provider();
        asc.pushCsv(RETURN.replace("Agency WTE", "basis").replace("41.3", "ASC").replace("1,2\n", "1,\n"))
                .body("faults.code", contains("FIGURES_OF_ANOTHER_BASIS"));
    }

    @Test
    void groupThatTheMapDoesNotHoldIsToldWithTheClosestAndReported() {
        var feed = provider();
        feed.pushCsv(RETURN.replace("Medical and dental", "Medical & dentel"))
                .body("rejected", equalTo(1))
                .body("faults.code", contains("UNMAPPED_VALUE"))
                .body("faults[0].hint", containsString("medical-and-dental"));
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .body("unmapped.sourceValue", contains("Medical & dentel"))
                .body("unmapped[0].suggestion", containsString("medical-and-dental"));
    }

    @Test
    void wordsOfTheFiguresThatAreHeldAreReportedWithTheirCodes() {
        var feed = provider();
        String named = RETURN.replace("RVV,30/04", "East Kent Hospitals University NHS Foundation Trust,30/04");
        feed.pushCsv(named).body("created", equalTo(2));
        report(feed)
                .body("mapped", hasSize(3))
                .body("mapped.find{it.sourceValue=='Medical and dental'}.property", equalTo("/staffGroup"))
                .body("mapped.find{it.sourceValue=='Medical and dental'}.value", equalTo("medical-and-dental"))
                .body("mapped.find{it.sourceValue=='Medical and dental'}.records", equalTo(1))
                .body("mapped.find{it.property=='/organisation'}.sourceValue", startsWith("East Kent"))
                .body("mapped.find{it.property=='/organisation'}.value", equalTo("RVV"));
        feed.pushCsv(named).body("unchanged", equalTo(2));
        feed.pushCsv(named.replace("\"Nursing, midwifery and HV\"", "Nursing midwifery and HV"))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        report(feed)
                .body("mapped.sourceValue", hasItem("Nursing midwifery and HV"))
                .body("mapped", hasSize(3));
    }

    @Test
    void wordsOfReturnsThatWereTakenBackAreNotHeld() {
        var feed = Pushing.temporaryStaffingOf("RVV", STAFFING);
        feed.pushCsv(WEEK + "RVV,2026-10-05,03,Agency staff,3,3000\nRVV,2026-10-05,03,Agency staff,2,3100\n")
                .body("created", equalTo(2));
        report(feed)
                .body("mapped.property", contains("/supply"))
                .body("mapped[0].value", equalTo("AGENCY"))
                .body("mapped[0].records", equalTo(2));
        feed.pushCsv(WEEK + "RVV,2026-10-05,03,Agency staff,5,3000\n")
                .body("updated", equalTo(1))
                .body("closed", equalTo(1));
        report(feed).body("mapped[0].records", equalTo(1));
    }

    @Test
    void wordOfAReturnThatTheMapDoesNotHoldIsToldWithTheClosestAndReported() {
        var feed = Pushing.temporaryStaffingOf("RVV", STAFFING);
        feed.pushCsv(WEEK + "RVV,2026-10-05,03,Agency stuff,3,3000\nRVV,2026-10-05,03,Agency stuff,2,3100\n")
                .body("rejected", equalTo(2))
                .body("faults.code", contains("UNMAPPED_VALUE", "UNMAPPED_VALUE"))
                .body("faults[0].allowed", contains("AGENCY", "BANK"));
        report(feed)
                .body("unmapped.sourceValue", contains("Agency stuff"))
                .body("unmapped.rows", contains(2))
                .body("unmapped[0].suggestion", containsString("The closest is AGENCY"));
    }

    private static ValidatableResponse report(Pushing feed) {
        return feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .statusCode(200);
    }

    @Test
    void monthThatMayBeTheDayOfTheExportIsAFault() {
        provider()
                .pushCsv(RETURN.replace("Apr-26", "17/04/2026"))
                .body("rejected", equalTo(1))
                .body("faults.pointer", contains("/month"))
                .body("faults[0].received", equalTo("17/04/2026"));
    }

    @Test
    void weekOfAReturnIsADayAsItsSenderWritesDays() {
        Pushing.temporaryStaffingOf("RVV", """
                        "format":"CSV","columns":{"Week commencing":"weekCommencing"}""")
                .pushCsv("""
                        organisation,Week commencing,staffGroup,supply,shifts
                        RVV,05/10/2026,03,BANK,3
                        RVV,12 October 2026,03,BANK,3
                        RVV,13/10/2026,03,BANK,3
                        """)
                .body("created", equalTo(2))
                .body("faults.code", contains("WEEK_NOT_MONDAY"));
    }
}
