package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
