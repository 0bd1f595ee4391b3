package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** A fault says where it is and what was there, so that nobody has to look for it. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FaultDetailsTest {

    private static String at(String time, String wte) {
        return Nurses.nurse(1, wte).replace("\"status\"", "\"sourceUpdatedAt\":\"" + time + "\",\"status\"");
    }

    @Test
    void staleStateIsToldWithItsTimeAndThatOfTheStateHeld() {
        var feed = Pushing.vacanciesOf("RVV");
        feed.push(at("2026-09-08T02:15:00.25Z", "1"));
        feed.push(at("2026-09-08T03:00:00+01:00", "2"))
                .body("faults.code", contains("STALE_UPDATE"))
                .body("faults[0].received", equalTo("2026-09-08T02:00:00.000000Z"))
                .body("faults[0].hint", equalTo("The state held is of 2026-09-08T02:15:00.250000Z."));
    }

    @Test
    void referenceThatStandsTwiceIsPointedAt() {
        String rows = "title,reference,organisation,staffGroup,posts,wte,status\n%s%s"
                .formatted(
                        "Nurse,T-1,RVV,03,1,1,OPEN\n".repeat(2),
                        "Nurse,T-2,RVV,03,1,1,OPEN\nMidwife,T-2,RVV,03,1,1,OPEN\n");
        Pushing.vacanciesOf("RVV")
                .pushCsv(rows)
                .body("faults.code", contains("REPEATED_ROW", "DUPLICATE_REFERENCE", "DUPLICATE_REFERENCE"))
                .body("faults.line", contains(3, 4, 5))
                .body("faults.pointer", everyItem(equalTo("/reference")))
                .body("faults.column", everyItem(equalTo(2)));
    }

    @Test
    void everyFaultOfARowOfFiguresNamesTheRow() {
        Pushing.establishmentOf("RVV")
                .push("""
                        {"organisation":"RPA","month":"2026-10","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
                        "establishmentWte":"many","inPostWte":1}""")
                .body("faults", hasSize(2))
                .body("faults.reference", everyItem(equalTo("RPA/2026-10/NWD/03/NHS")));
    }

    @Test
    void closestWordIsToldAlsoWhereThereIsNoCodeList() {
        Pushing.with("RVV", "\"format\":\"NDJSON\",\"preset\":\"TRAC\"")
                .push(
                        Nurses.nurse(1).replace("OPEN", "Open soon"),
                        Nurses.nurse(2).replace("OPEN", "Partially fill"))
                .body(
                        "faults.hint",
                        contains(
                                "The closest is OPEN; it was not assumed.",
                                "The closest is PARTIALLY_FILLED; it was not assumed."));
    }

    @Test
    void faultOfAMappedValueTellsWhatWasSentAndWhatTheMapMakesOfIt() {
        var feed = Pushing.with("RVV", """
                "format":"NDJSON","values":{"jobRole":{"Director":"01001"},"organisation":{"Medway":"RPA"}}""");
        feed.push(Nurses.nurse(1)
                        .replace("\"RVV\"", "\"Medway\"")
                        .replace("\"posts\"", "\"jobRole\":\"Director\",\"posts\""))
                .body("faults.code", containsInAnyOrder("ORGANISATION_NOT_OF_FEED", "JOB_ROLE_CONTRADICTS_STAFF_GROUP"))
                .body("faults.received", containsInAnyOrder("Medway", "Director"))
                .body("faults.find{it.received=='Medway'}.hint", equalTo("The feed's map makes RPA of it."))
                .body("faults.find{it.received=='Director'}.hint", containsString("The feed's map makes 01001 of it."));
    }
}
