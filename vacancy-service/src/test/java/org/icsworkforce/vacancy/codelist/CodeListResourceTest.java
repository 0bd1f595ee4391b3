package org.icsworkforce.vacancy.codelist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CodeListResourceTest {

    @Inject
    CodeLists codeLists;

    @Inject
    CodeListLoad load;

    @AfterEach
    void asShipped() {
        load.load(ShippedLists.read());
    }

    @Test
    void listsAreListed() {
        analyst()
                .get("/v1/code-lists")
                .then()
                .statusCode(200)
                .body("results.id", hasItems("nwd-staff-group", "nwd-job-role", "afc-band", "asc-job-role"))
                .body("results.find { it.id == 'nwd-job-role' }.items", equalTo(318))
                .body("next", nullValue());
    }

    @Test
    void listIsReadWithVersionAndItems() {
        analyst()
                .get("/v1/code-lists/nwd-staff-group")
                .then()
                .statusCode(200)
                .body("version", equalTo("2026-05-19"))
                .body("source", equalTo("NHS Data Dictionary"))
                .body("items", hasSize(10))
                .body("items[2].code", equalTo("03"))
                .body("items[2].label", equalTo("Nursing and Midwifery Registered"))
                .body("items[2].status", equalTo("ACTIVE"));
    }

    @Test
    void unchangedListIsNotSentAgain() {
        String etag = analyst().get("/v1/code-lists/afc-band").header("ETag");

        analyst()
                .header("If-None-Match", etag)
                .get("/v1/code-lists/afc-band")
                .then()
                .statusCode(304);
    }

    @Test
    void unknownListIs404AndUnknownParameter400() {
        analyst()
                .get("/v1/code-lists/nonsense")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("RESOURCE_NOT_FOUND"));
        analyst().get("/v1/code-lists?colour=red").then().statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
    }

    @Test
    void withoutTokenIs401() {
        given().get("/v1/code-lists").then().statusCode(401);
    }

    @Test
    void changedContentIsANewRevisionAndTheSameContentIsNot() {
        List<CodeList> shipped = ShippedLists.read();
        load.load(shipped);
        long before = codeLists.find("workstream").orElseThrow().revision();

        load.load(shipped.stream()
                .map(list -> list.id().equals("workstream") ? withOneMoreItem(list) : list)
                .toList());

        assertThat(codeLists.find("workstream").orElseThrow().revision()).isEqualTo(before + 1);
        assertThat(codeLists.has("workstream", "DIGITAL")).isTrue();
        assertThat(codeLists.find("afc-band").orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void codesCanBeAskedFor() {
        assertThat(codeLists.has("nwd-staff-group", "03")).isTrue();
        assertThat(codeLists.has("nwd-staff-group", "3")).isFalse();
        assertThat(codeLists.label("afc-band", "BAND_8A")).isEqualTo("Band 8a");
        assertThat(codeLists.parent("asc-job-role", "ASC:10")).isEqualTo("direct-care");
        assertThat(codeLists.coded("nwd-staff-group", null)).isNull();
        assertThat(codeLists.coded("nwd-staff-group", "99")).isEqualTo(new Coded("99", null));
        assertThatThrownBy(() -> codeLists.has("nonsense", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsAndRolesOfAllSchemesHaveLabels() {
        assertThat(codeLists.staffGroup("03")).isEqualTo(new Coded("03", "Nursing and Midwifery Registered"));
        assertThat(codeLists.staffGroup("direct-care")).isEqualTo(new Coded("direct-care", "Direct care"));
        assertThat(codeLists.staffGroup("OTHER")).isEqualTo(new Coded("OTHER", "Other"));
        assertThat(codeLists.jobRole("03007")).isEqualTo(new Coded("03007", "Staff Nurse"));
        assertThat(codeLists.jobRole("ASC:27")).isEqualTo(new Coded("ASC:27", "Social worker"));
        assertThat(codeLists.jobRole("SOC:2211")).isEqualTo(new Coded("SOC:2211", "Generalist medical practitioners"));
    }

    private static CodeList withOneMoreItem(CodeList list) {
        var items = new ArrayList<>(list.items());
        items.add(new CodeList.Item("DIGITAL", "Digital", null, CodeList.Status.ACTIVE));
        return new CodeList(
                list.id(), list.name(), list.version(), list.source(), list.licence(), list.verified(), items);
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.analyst());
    }
}
