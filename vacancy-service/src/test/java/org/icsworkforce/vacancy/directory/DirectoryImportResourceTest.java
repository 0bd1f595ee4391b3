package org.icsworkforce.vacancy.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.vacancy.directory.Directories.PHONE;
import static org.icsworkforce.vacancy.directory.Directories.cqc;
import static org.icsworkforce.vacancy.directory.Directories.directory;
import static org.icsworkforce.vacancy.directory.Directories.ods;
import static org.icsworkforce.vacancy.directory.Directories.read;
import static org.icsworkforce.vacancy.directory.Directories.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DirectoryImportResourceTest {

    @Test
    void fileOfOdsIsReadWithoutWhatShipsAndWithoutOtherRegions() {
        String file = ods("G99901", "INVENTED SURGERY", "CT1  3NG", "19740401", "", "91Q")
                + ods("G99902", "CLOSED SURGERY", "ME4 4AA", "19740401", "20250331", "91Q")
                + ods("G82002", "ANOTHER NAME", "CT1 3NG", "19740401", "", "91Q")
                + ods("G99903", "FAR SURGERY", "LS1 1UR", "19740401", "", "91Q");
        send("source=ODS&kind=OTHER", file)
                .statusCode(200)
                .body("received", equalTo(4))
                .body("outside", equalTo(1))
                .body("created", equalTo(2))
                .body("shipped", equalTo(1))
                .body("narrowedTo.postcodeAreas", contains("CT", "DA", "ME", "TN"))
                .body("organisations.find { it.code == 'G82002' }.outcome", equalTo("SHIPPED"))
                .body("faults", empty());
        var surgery = read("G99901")
                .body("name", equalTo("INVENTED SURGERY"))
                .body("kind", equalTo("OTHER"))
                .body("postcode", equalTo("CT1 3NG"))
                .body("openedOn", equalTo("1974-04-01"))
                .body("parent.code", equalTo("91Q"))
                .body("inSystem", equalTo("YES"));
        assertThat(surgery.extract().asString()).doesNotContain(PHONE, "SOME STREET");
        read("G99902").body("closedOn", equalTo("2025-03-31")).body("open", equalTo(false));
        read("G82002").body("name", not(equalTo("ANOTHER NAME")));
        read("G99903").statusCode(404);
        send("source=ODS&kind=OTHER", file).body("unchanged", equalTo(2)).body("created", equalTo(0));
    }

    @Test
    void laterFileChangesWhatItNamesAndClosesNobodyElse() {
        String other = ods("G99912", "INVENTED OTHER", "CT1 3NG", "19740401", "", "");
        send("source=ODS&kind=OTHER", ods("G99911", "INVENTED", "CT1 3NG", "19740401", "", "") + other)
                .body("created", equalTo(2));
        String tag = read("G99911").extract().header("ETag");
        given().auth()
                .oauth2(Tokens.admin())
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"place\":\"Coast of a test\"}")
                .put("/v1/organisations/G99911/place")
                .then()
                .statusCode(200);
        send("source=ODS&kind=OTHER", ods("G99911", "RENAMED", "CT1 3NG", "19740401", "20260331", ""))
                .body("changed", equalTo(1));
        read("G99911")
                .body("name", equalTo("RENAMED"))
                .body("place", equalTo("Coast of a test"))
                .body("closedOn", equalTo("2026-03-31"))
                .body("formerNames.name", contains("INVENTED"))
                .body("formerNames[0].until", nullValue());
        read("G99912").body("open", equalTo(true)).body("version", equalTo(1));
        send("source=ODS&kind=OTHER", ods("G99911", "Renamed", "CT1 3NG", "19740401", "", ""))
                .body("changed", equalTo(1));
        read("G99911").body("open", equalTo(true)).body("formerNames.name", contains("INVENTED"));
    }

    @Test
    void everyFaultOfEveryRowIsTold() {
        var report = send(
                        "source=ODS&kind=OTHER",
                        ods("g-1", "", "CT", "1974", "31/03/2025", "")
                                + ods("G99921", "INVENTED", "CT1 3NG", "20200101", "20190101", "")
                                + ods("G99922", "INVENTED", "CT1 3NG", "20200101", "", "RZZ")
                                + ods("G99922", "INVENTED TOO", "CT1 3NG", "20200101", "", "RZZ"))
                .statusCode(200)
                .body("received", equalTo(4))
                .body("rejected", equalTo(2))
                .body("created", equalTo(1))
                .body("faults.line", contains(2, 3, 4));
        report.body("faults.code", contains("RANGE_REVERSED", "UNKNOWN_ORGANISATION", "INVALID_VALUE"))
                .body("faults.severity", contains("ERROR", "WARNING", "ERROR"))
                .body("outside", equalTo(1));
        send("source=ODS&kind=OTHER&postcodeArea=ct", ods("g-1", "", "CT1", "1974", "31/03/2025", ""))
                .body("rejected", equalTo(1))
                .body("faults.column", contains("Organisation Code", "Name", "Postcode", "Open Date", "Close Date"))
                .body("faults.line", everyItem(equalTo(1)))
                .body("faults[3].received", equalTo("1974"))
                .body("faults[3].allowed", equalTo("YYYYMMDD"));
    }

    @Test
    void directoryOfTheCqcIsLocationsAndTheirProviders() {
        String file = directory(
                cqc("Invented House", "CT1 3NG", "Invented Homes", "Kent", "1-99900001", "1-99900009"),
                cqc("Invented Court", "ME4 4AA", "Invented Homes", "Medway", "1-99900002", "1-99900009"),
                cqc("Invented Café", "CT1 3NG", "Invented Chain", "Kent", "1-99900003", "1-99900008"),
                cqc("Far House", "LS1 1UR", "Invented Chain", "Leeds", "1-99900004", "1-99900008"),
                cqc("Hospital", "CT1 3NG", "Another name", "Kent", "1-99900005", "RYY"));
        send("source=CQC&dryRun=true", file)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(6));
        read("CQC:1-99900001").statusCode(404);

        var report = send(Tokens.admin(), "source=CQC", file.getBytes(Charset.forName("windows-1252")))
                .body("received", equalTo(5))
                .body("outside", equalTo(1))
                .body("created", equalTo(6))
                .body("shipped", equalTo(1))
                .body("narrowedTo.localAuthorities", contains("Kent", "Medway"))
                .body("organisations.code", hasItems("CQC:1-99900001", "CQC:1-99900009", "RYY"));
        assertThat(report.extract().asString()).doesNotContain(PHONE);
        read("CQC:1-99900001")
                .body("kind", equalTo("CARE_LOCATION"))
                .body("postcode", equalTo("CT1 3NG"))
                .body("parent.code", equalTo("CQC:1-99900009"))
                .body("inSystem", equalTo("YES"));
        read("CQC:1-99900009").body("kind", equalTo("CARE_PROVIDER")).body("inSystem", equalTo("YES"));
        read("CQC:1-99900008").body("inSystem", equalTo("PARTLY"));
        read("CQC:1-99900003").body("name", equalTo("Invented Café"));
        read("CQC:1-99900005").body("parent.code", equalTo("RYY"));
        read("CQC:1-99900004").statusCode(404);
        send("source=CQC", file).body("unchanged", equalTo(6)).body("created", equalTo(0));
        send("source=CQC&localAuthority=in:leeds,Kent&postcodeArea=LS&kind=CARE_LOCATION&inSystem=NO", file)
                .body("created", equalTo(1));
        read("CQC:1-99900004").body("inSystem", equalTo("NO")).body("parent.code", equalTo("CQC:1-99900008"));
    }

    @Test
    void rowsOfTheCqcAreHeldAgainstTheirHeader() {
        send("source=CQC", directory(cqc("", "CT", "", "Kent", "", "x")))
                .body("rejected", equalTo(1))
                .body(
                        "faults.column",
                        contains(
                                "CQC Location ID (for office use only)",
                                "Name",
                                "CQC Provider ID (for office use only)",
                                "Provider name",
                                "Postcode"))
                .body("faults.line", everyItem(equalTo(6)));
        send("source=CQC", directory().replace("Local authority,", ""))
                .statusCode(422)
                .body("code", equalTo("DIRECTORY_UNREADABLE"))
                .body("detail", containsString("Local authority"));
    }

    @Test
    void otherFilesAreRefused() {
        send("source=CQC", "a,b\n1,2\n").statusCode(422).body("code", equalTo("DIRECTORY_UNREADABLE"));
        send("source=CQC", ods("G99931", "INVENTED", "CT1 3NG", "", "", ""))
                .statusCode(422)
                .body("code", equalTo("DIRECTORY_UNREADABLE"));
        send("source=ODS&kind=OTHER", directory()).statusCode(422).body("code", equalTo("DIRECTORY_UNREADABLE"));
        send("source=ODS&kind=OTHER", "").statusCode(422).body("code", equalTo("DIRECTORY_UNREADABLE"));
        send("source=ODS&kind=OTHER", ods("G9990001", "SURNAME AB", "CT1 3NG", "", "", ""))
                .statusCode(422)
                .body("code", equalTo("PERSONAL_DATA"));
    }

    @Test
    void moreThanACountyHasIsRefused() {
        String rows = IntStream.range(0, 10_001)
                .mapToObj(i -> ods("X" + (100_000 + i), "INVENTED", "CT1 3NG", "", "", ""))
                .collect(Collectors.joining());
        send("source=ODS&kind=OTHER", rows).statusCode(413).body("code", equalTo("CONTENT_TOO_LARGE"));
        read("X100000").statusCode(404);
    }

    @Test
    void parametersAreHeldAgainstTheSource() {
        send("source=ODS&localAuthority=Kent&postcodeArea=C1", "")
                .statusCode(400)
                .body("errors.parameter", hasItems("kind", "localAuthority", "postcodeArea"));
        send("source=CQC&kind=GP_PRACTICE", "").statusCode(400).body("errors[0].parameter", equalTo("kind"));
        send("dryRun=true", "").statusCode(400).body("errors[0].parameter", equalTo("source"));
    }

    @Test
    void onlyAnAdministratorImports() {
        byte[] file = directory().getBytes(StandardCharsets.UTF_8);
        send(Tokens.analyst(), "source=CQC", file).statusCode(403);
        send(Tokens.feed("RVV"), "source=CQC", file).statusCode(403);
    }
}
