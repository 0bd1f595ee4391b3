package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

/** What a partner is told who registers a feed in words that are none. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RegistrationTest {

    @Test
    void allowedWordsAreThoseThatAreTaken() {
        Pushing.client("RVV")
                .contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":["RVV"],"subject":"vacancie","format":"CVS","name":"Wrong",
                         "expectedEvery":"daily"}""")
                .put("/v1/vacancy-feeds/t-" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/subject", "/format", "/expectedEvery"))
                .body(
                        "errors.find{it.pointer=='/subject'}.allowed",
                        contains("vacancies", "establishment", "temporary-staffing"))
                .body("errors.find{it.pointer=='/format'}.allowed[0]", equalTo("JSON"))
                .body("errors.find{it.pointer=='/expectedEvery'}.detail", containsString("a period"))
                .body("errors.find{it.pointer=='/expectedEvery'}.allowed", containsString("P1D"));
    }

    /** A file of terms is mended once, whatever is wrong with it and whoever finds it. */
    @Test
    void faultsOfTheMapAreToldBesideWhatCannotBeReadAndWhatIsMissing() {
        Pushing.client("RVV")
                .contentType("application/json")
                .body("""
                        {"owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NHSJOBS",
                         "dateOrder":"DAY","expectedEvery":"P-1D","colour":"red",
                         "columns":{"Group":"stafGroup","Ref":"reference"},
                         "values":{"staffGroup":{"Nurses":"99","Porters":"09","Cooks":true},"status":{"Live":"OPENED"}}}""")
                .put("/v1/vacancy-feeds/t-" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/format",
                                "/dateOrder",
                                "/expectedEvery",
                                "/colour",
                                "/name",
                                "/columns/Group",
                                "/values/staffGroup/Nurses",
                                "/values/staffGroup/Cooks",
                                "/values/status/Live"))
                .body(
                        "errors.find{it.pointer=='/values/staffGroup/Nurses'}.allowed",
                        equalTo("/v1/code-lists/nwd-staff-group"))
                .body("errors.find{it.pointer=='/values/status/Live'}.detail", containsString("The closest is OPEN"))
                .body("errors.find{it.pointer=='/columns/Group'}.code", equalTo("UNKNOWN_PROPERTY"));
    }

    @Test
    void mapIsReadWhereWhatItIsForIsMissingOrWrong() {
        for (String subject : new String[] {"null", "\"vacancie\"", "\"establishment\""}) {
            Pushing.client("RVV")
                    .contentType("application/json")
                    .body("""
                            {"owner":"RVV","organisations":[null],"subject":%s,"format":"CSV","name":"Wrong",
                             "columns":{"A":null},"values":{"staffGroup":null,"status":{"Live":null}}}""".formatted(subject))
                    .put("/v1/vacancy-feeds/t-" + UUID.randomUUID())
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/organisations/0"));
        }
    }
}
