package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** Words that a feed's map covers and does not hold, in properties that a record can do without. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class UnheldWordsTest {

    private static final String MAP = """
            "format":"NDJSON","values":{"employmentKind":{"Employee":"EMPLOYED"},"reason":{"Leaver":"REPLACEMENT"},
            "workstream":{"Wards":"HOSPITAL_CARE"},"hardToFill":{"Yes":"true"},"pay.scheme":{"Green Book":"NJC"},
            "closeReason":{"Appointed":"FILLED"}}""";

    private static final String ROW = """
            {"reference":"U-1","organisation":"RVV","title":"Nurse","staffGroup":"03","posts":1,"wte":1,"status":"FILLED",\
            "employmentKind":"Zero hours","reason":"Spare","workstream":"Roads","hardToFill":"Maybe",\
            "pay":{"scheme":"Hay"},"closeReason":"Forgotten"}""";

    @Test
    void areWarningsAndStandInTheMappingReport() {
        var feed = Pushing.with("RVV", MAP);
        feed.push(ROW)
                .body("created", equalTo(1))
                .body("faults.code.unique()", contains("UNMAPPED_VALUE"))
                .body("faults.severity.unique()", contains("WARNING"))
                .body(
                        "faults.pointer",
                        containsInAnyOrder(
                                "/employmentKind",
                                "/reason",
                                "/workstream",
                                "/hardToFill",
                                "/pay/scheme",
                                "/closeReason"));
        feed.vacancy("U-1")
                .body("employmentKind", nullValue())
                .body("hardToFill", nullValue())
                .body("reason", nullValue());
        feed.client()
                .get("/v1/vacancy-feeds/" + feed.feed() + "/mapping-report")
                .then()
                .body(
                        "unmapped.sourceValue",
                        containsInAnyOrder("Zero hours", "Spare", "Roads", "Maybe", "Hay", "Forgotten"));
    }

    @Test
    void areErrorsWhereTheMapDoesNotCoverThem() {
        Pushing.vacanciesOf("RVV")
                .push(ROW)
                .body("rejected", equalTo(1))
                .body("faults.code.unique()", contains("INVALID_VALUE"))
                .body("faults.size()", equalTo(6));
    }
}
