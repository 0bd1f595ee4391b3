package org.icsworkforce.vacancy.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Job roles of the three schemes, and the staff groups that they imply. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class JobRolesTest {

    private Pushing feed;

    @BeforeEach
    void aFeed() {
        feed = Pushing.vacanciesOf("RVV");
    }

    private ValidatableResponse push(String roles) {
        return feed.push("""
                {"reference":"J-1","organisation":"RVV","title":"Post",%s,"posts":1,"wte":1,"status":"OPEN"}""".formatted(roles));
    }

    @Test
    void occupationIsOfNoStaffGroupOfTheHealthService() {
        push("\"jobRole\":\"SOC:2461\"").body("created", equalTo(1));
        feed.vacancy("J-1").body("staffGroup.code", equalTo("OTHER")).body("jobRole.code", equalTo("SOC:2461"));
        push("\"jobRole\":\"SOC:2461\",\"staffGroup\":\"OTHER\"").body("unchanged", equalTo(1));
    }

    @Test
    void occupationThatHasNotTheFormOfOneIsUnknown() {
        for (String role : new String[] {"SOC:banana", "SOC:", "SOC:22110", "SOC:0211"}) {
            push("\"jobRole\":\"" + role + "\"")
                    .body("rejected", equalTo(1))
                    .body("faults[0].code", equalTo("UNKNOWN_CODE"))
                    .body("faults[0].allowed", equalTo("/v1/code-lists/soc-2020"));
        }
    }

    @Test
    void staffGroupBesideARoleOfAnotherIsAFaultWhateverItsScheme() {
        for (String role : new String[] {"04001", "SOC:2461", "ASC:27"}) {
            push("\"jobRole\":\"" + role + "\",\"staffGroup\":\"03\"")
                    .body("rejected", equalTo(1))
                    .body("faults.code", contains("JOB_ROLE_CONTRADICTS_STAFF_GROUP"));
            push("\"jobRole\":\"" + role + "\",\"staffGroup\":\"99\"").body("faults.code", contains("UNKNOWN_CODE"));
        }
    }

    @Test
    void zeroThatASpreadsheetHasTakenAwayIsToldWhereACodeHadOne() {
        push("\"jobRole\":\"3007\",\"staffGroup\":\"3\"")
                .body("faults.hint", everyItem(containsString("leading zeros belong to them: 03")));
        push("\"staffGroup\":\"X\"").body("faults.hint", contains(nullValue()));
    }
}
