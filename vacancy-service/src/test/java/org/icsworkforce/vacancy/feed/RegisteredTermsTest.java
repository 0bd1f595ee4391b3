package org.icsworkforce.vacancy.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms by which rows could never be taken are refused before a night's file is. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RegisteredTermsTest {

    private static ValidatableResponse register(String organisation, String subject, String terms) {
        return Pushing.client(organisation)
                .contentType("application/json")
                .body("""
                        {"owner":"%1$s","organisations":["%1$s"],"subject":"%2$s",%3$s,"name":"Test feed",
                         "precedence":1,"synthetic":true}""".formatted(organisation, subject, terms))
                .put("/v1/vacancy-feeds/t-" + UUID.randomUUID())
                .then();
    }

    @Test
    void wordsMappedToWhatNoListHoldsAreToldEachWithTheClosest() {
        register("RVV", "vacancies", """
                "format":"CSV","values":{"staffGroup":{"Nurses":"99","Doctors":"1","Porters":"09"},
                "status":{"Live":"OPENED"},"organisation":{"East Kent":"rvv"},
                "outcomes.recruitmentSource":{"Agency/Bank":"99","Army":"06"},"hardToFill":{"Y":"yes"},
                "workingPatterns":{"Both":"FULL_TIME;PART_TIME","Nights":"NIGHTS"},"posts":{"one":"1","two":"two"}}""")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/values/staffGroup/Nurses",
                                "/values/staffGroup/Doctors",
                                "/values/status/Live",
                                "/values/organisation/East Kent",
                                "/values/outcomes.recruitmentSource/Agency~1Bank",
                                "/values/hardToFill/Y",
                                "/values/workingPatterns/Nights",
                                "/values/posts/two"))
                .body("errors.find{it.pointer=='/values/staffGroup/Nurses'}.received", equalTo("99"))
                .body(
                        "errors.find{it.pointer=='/values/staffGroup/Nurses'}.allowed",
                        equalTo("/v1/code-lists/nwd-staff-group"))
                .body("errors.find{it.pointer=='/values/staffGroup/Doctors'}.detail", containsString("01 is one"))
                .body("errors.find{it.pointer=='/values/status/Live'}.allowed", hasItem("OPEN"))
                .body("errors.find{it.pointer=='/values/status/Live'}.detail", containsString("The closest is OPEN"))
                .body(
                        "errors.find{it.pointer=='/values/organisation/East Kent'}.detail",
                        containsString("the code RVV"))
                .body("errors.find{it.pointer=='/values/hardToFill/Y'}.allowed", contains("true", "false"));
    }

    @Test
    void propertiesThatAreNoneAreToldEachWithTheClosest() {
        register("RVV", "vacancies", """
                "format":"CSV","columns":{"X":"colour","Ref":"reference","Group":"stafGroup","A/B":"location.nam",
                "Result":"outcomes.result","Band":"pay.grade","Gone":"expired"},
                "values":{"colour":{"red":"1"},"stafGroup":{"Nurses":"03"}}""")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/columns/X",
                                "/columns/Group",
                                "/columns/A~1B",
                                "/columns/Result",
                                "/values/colour",
                                "/values/stafGroup"))
                .body("errors.find{it.pointer=='/columns/Group'}.code", equalTo("UNKNOWN_PROPERTY"))
                .body("errors.find{it.pointer=='/columns/Group'}.detail", containsString("/staffGroup"))
                .body("errors.find{it.pointer=='/columns/A~1B'}.detail", containsString("/location/name"))
                .body("errors.find{it.pointer=='/columns/Result'}.allowed", containsString("a list"))
                .body("errors.find{it.pointer=='/values/stafGroup'}.detail", containsString("/staffGroup"));
    }

    @Test
    void groupOfFiguresIsOneOfTheSchemeThatTheirRowsHave() {
        register("RVV", "establishment", """
                "format":"CSV","preset":"PWR","values":{"staffGroup":{"Nurses":"03"}}""")
                .statusCode(400)
                .body("errors.pointer", contains("/values/staffGroup/Nurses"))
                .body("errors[0].allowed", equalTo("/v1/code-lists/pwr-staff-group"));
        register("RVV", "establishment", """
                "format":"CSV","values":{"staffGroup":{"Nurses":"03","All":"all-staff","Nobody":"97"}}""")
                .statusCode(400)
                .body("errors.pointer", contains("/values/staffGroup/Nobody"));
        register("RVV", "temporary-staffing", """
                "format":"CSV","columns":{"Week":"weekCommencng"},"values":{"supply":{"Agency staff":"AGENCYS"}}""")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/columns/Week", "/values/supply/Agency staff"))
                .body("errors.find{it.pointer=='/columns/Week'}.detail", containsString("/weekCommencing"))
                .body("errors.find{it.pointer=='/values/supply/Agency staff'}.allowed", hasItems("AGENCY", "BANK"));
    }

    @Test
    void mapForManyFeedsMayNameOrganisationsThatThisOneDoesNotSpeakFor() {
        register("RVV", "vacancies", "\"format\":\"CSV\",\"values\":{\"organisation\":{\"Medway\":\"RPA\"}}")
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "establishment, NHS_JOBS, CSV",
        "establishment, JOB_POSTING, ASC_WDS",
        "temporary-staffing, HR_XML, XLSX",
        "temporary-staffing, ASC_WDS, NDJSON",
        "vacancies, ASC_WDS, NHS_JOBS"
    })
    void formatThatHasNoRowsOfTheSubjectIsRefused(String subject, String format, String another) {
        register("RVV", subject, "\"format\":\"" + format + "\"")
                .statusCode(400)
                .body("errors.pointer", contains("/format"))
                .body("errors[0].received", equalTo(format))
                .body("errors[0].allowed", hasItem(another))
                .body("errors[0].allowed", not(hasItem(format)));
    }

    @ParameterizedTest
    @CsvSource({"establishment, TRAC, PWR", "temporary-staffing, PWR,", "vacancies, PWR, TRAC"})
    void presetOfAnotherSubjectIsRefused(String subject, String preset, String another) {
        var refused = register("RVV", subject, "\"format\":\"CSV\",\"preset\":\"" + preset + "\"")
                .statusCode(400)
                .body("errors.pointer", contains("/preset"))
                .body("errors[0].allowed", not(hasItem(preset)));
        if (another != null) {
            refused.body("errors[0].allowed", hasItem(another));
        }
    }

    @Test
    void figuresOfSitesAloneAreRefused() {
        register("RVV01", "establishment", "\"format\":\"CSV\"")
                .statusCode(400)
                .body("errors.pointer", contains("/organisations/0"))
                .body("errors[0].code", equalTo("ORGANISATION_TOO_FINE"));
        register("RVV01", "vacancies", "\"format\":\"CSV\"").statusCode(201);
    }
}
