package org.icsworkforce.retention.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.as;
import static org.icsworkforce.retention.StudyStory.owner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.retention.StudyStory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class StudyResourceTest {

    @Inject
    DataSource dataSource;

    private void execute(String sql, Object id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    @Test
    void studyIsDesignedRevisedAndRead() {
        var study = aStudy().asking("RVV", 40);
        var designed = owner().body(study.terms())
                .post("/v1/studies")
                .then()
                .statusCode(201)
                .body("state", equalTo("DESIGN"))
                .body("minimumGroup", equalTo(11))
                .body("minimumComments", equalTo(11))
                .body("questionnaireVersion", nullValue())
                .extract();
        String path = "/v1/studies/" + designed.path("id");
        assertThat(designed.header("Location")).isEqualTo(path);
        owner().body(study.terms()).put(path).then().statusCode(428);
        String tag = owner().header("If-Match", designed.header("ETag"))
                .body(study.hidingBelow(15).terms())
                .put(path)
                .then()
                .statusCode(200)
                .body("minimumGroup", equalTo(15))
                .extract()
                .header("ETag");
        owner().header("If-Match", designed.header("ETag"))
                .body(study.terms())
                .put(path)
                .then()
                .statusCode(412);
        as(Tokens.analyst()).header("If-None-Match", tag).get(path).then().statusCode(304);
        as(Tokens.analyst())
                .queryParam("state", "DESIGN")
                .queryParam("limit", 1000)
                .get("/v1/studies")
                .then()
                .statusCode(200)
                .body("results.id", hasItem(designed.<String>path("id")));
    }

    @Test
    void onlyThoseWhoSpeakForTheOwnerConductAStudy() {
        var study = aStudy().asking("RVV", 40).designed();
        var other = as(Tokens.of("studies-RPA", List.of("RPA"), "studies.read", "studies.write"));
        other.body(study.terms()).post("/v1/studies").then().statusCode(403).body("detail", containsString("RVV"));
        other.post(study.path("/open")).then().statusCode(403);
        other.post(study.path("/abandon")).then().statusCode(403);
        other.body("{\"items\":[{\"id\":\"x\",\"text\":{\"en-GB\":\"X\"},\"type\":\"TEXT\"}]}")
                .post(study.path("/questionnaires"))
                .then()
                .statusCode(403);
        as(Tokens.admin()).post(study.path("/open")).then().statusCode(200);
        other.body("{\"stratum\":\"rvv\",\"count\":1}")
                .post(study.path("/invitations"))
                .then()
                .statusCode(403);
        other.post(study.path("/close")).then().statusCode(403);
        as(Tokens.analyst()).post(study.path("/close")).then().statusCode(403);
        StudyStory.anybody().post(study.path("/close")).then().statusCode(401);
        StudyStory.anybody().get(study.path("")).then().statusCode(401);
    }

    @Test
    void everyFaultOfTheTermsIsNamed() {
        var terms = new HashMap<>(aStudy().asking("RVV", 0).hidingBelow(9).terms());
        terms.put("owner", "rvv");
        owner().body(terms)
                .post("/v1/studies")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/owner"))
                .body("errors.pointer", hasItem("/minimumGroup"))
                .body("errors.pointer", hasItem("/strata/0/eligible"));
    }

    @Test
    void studyWithoutQuestionnaireDoesNotOpen() {
        String id = owner().body(aStudy().asking("RVV", 40).terms())
                .post("/v1/studies")
                .path("id");
        owner().post("/v1/studies/" + id + "/open")
                .then()
                .statusCode(409)
                .body("code", equalTo("QUESTIONNAIRE_MISSING"));
    }

    @Test
    void questionnaireIsFixedAtOpeningAndItsVersionsNeverChange() {
        var study = aStudy().asking("RVV", 40).designed();
        String second = "{\"items\":[{\"id\":\"x\",\"text\":{\"en-GB\":\"X\"},\"type\":\"TEXT\"}]}";
        owner().body(second)
                .post(study.path("/questionnaires"))
                .then()
                .statusCode(201)
                .header("Location", study.path("/questionnaires/2"));
        StudyStory.anybody().get(study.path("/questionnaire")).then().statusCode(409);
        study.opened();
        owner().body(second)
                .post(study.path("/questionnaires"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STUDY_NOT_IN_DESIGN"));
        StudyStory.anybody()
                .get(study.path("/questionnaire"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("items.id", equalTo(List.of("x")));
        owner().get(study.path("/questionnaires/1")).then().body("items.id[0]", equalTo("stay"));
        assertThatThrownBy(() -> execute("update questionnaire set content = '{}' where study = ?", study.id()))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> execute("update study set questionnaire_version = 1 where id = ?", study.id()))
                .hasMessageContaining("fixed at its opening");
    }

    @Test
    void minimumGroupCannotBeRelaxedOnceTheStudyIsOpen() {
        var study = aStudy().asking("RVV", 40).hidingBelow(15).designed().opened();
        String tag = owner().get(study.path("")).header("ETag");
        owner().header("If-Match", tag)
                .body(study.hidingBelow(10).terms())
                .put(study.path(""))
                .then()
                .statusCode(409);
        assertThatThrownBy(() -> execute("update study set minimum_group = 10 where id = ?", study.id()))
                .hasMessageContaining("fixed at its opening");
    }

    @Test
    void abandonedStudyKeepsNoAnswer() throws SQLException {
        var study = aStudy().asking("RVV", 40).designed().opened();
        study.answered("rvv", 3, Map.of("stay", "agree"));
        owner().post(study.path("/abandon")).then().statusCode(200).body("state", equalTo("ABANDONED"));
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select (select count(*) from answer_inbox where study = s) + (select count(*) from invitation where study = s)
                        from (select ?::uuid as s) given""")) {
            query.setObject(1, study.id());
            var row = query.executeQuery();
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
        study.results("").then().statusCode(409).body("code", equalTo("NOT_RELEASED"));
    }
}
