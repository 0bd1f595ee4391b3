package org.icsworkforce.retention;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.icsworkforce.kit.test.Tokens;

/** A study as its people conduct it, over HTTP: {@code aStudy().asking("rvv", 40).designed().opened()}. */
public final class StudyStory {

    private static final String QUESTIONNAIRE = """
            {"items": [
              {"id": "stay", "text": {"en-GB": "I see myself here in two years"}, "type": "LIKERT", "required": true,
               "options": [{"code": "agree", "label": {"en-GB": "Agree"}, "score": 10},
                           {"code": "neither", "label": {"en-GB": "Neither"}, "score": 5},
                           {"code": "disagree", "label": {"en-GB": "Disagree"}, "score": 0}]},
              {"id": "why", "text": {"en-GB": "Why?"}, "type": "MULTIPLE",
               "options": [{"code": "pay", "label": {"en-GB": "Pay"}}, {"code": "rota", "label": {"en-GB": "Rota"}}],
               "enableWhen": [{"item": "stay", "operator": "EQUALS", "value": "disagree"}]},
              {"id": "energy", "text": {"en-GB": "How much energy do you have after work?"}, "type": "ZERO_TO_TEN"},
              {"id": "comment", "text": {"en-GB": "What would help?"}, "type": "TEXT"}],
             "scales": [{"code": "outlook", "name": "Outlook", "items": ["stay", "energy"], "minimumAnswered": 2,
                         "higherIsBetter": true}]}""";

    private final List<Map<String, Object>> strata = new ArrayList<>();
    private int minimumGroup = 11;
    private LocalDate closesOn = LocalDate.of(2199, 12, 31);
    private String questionnaire = QUESTIONNAIRE;
    private String id = "";

    private StudyStory() {}

    public static StudyStory aStudy() {
        return new StudyStory();
    }

    /** Somebody of East Kent Hospitals who may run studies of that trust, and of no other. */
    public static RequestSpecification owner() {
        return as(Tokens.of("studies-RVV", List.of("RVV"), "studies.read", "studies.write"));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON);
    }

    public StudyStory asking(String stratum, int eligible, Map<String, String> dimensions) {
        var terms = new java.util.LinkedHashMap<String, Object>(dimensions);
        terms.putAll(Map.of("code", stratum, "name", "People of " + stratum, "eligible", eligible));
        strata.add(terms);
        return this;
    }

    /** By organisation alone. */
    public StudyStory asking(String organisation, int eligible) {
        return asking(organisation.toLowerCase(), eligible, Map.of("organisation", organisation));
    }

    public StudyStory hidingBelow(int minimum) {
        minimumGroup = minimum;
        return this;
    }

    public StudyStory until(LocalDate day) {
        closesOn = day;
        return this;
    }

    public StudyStory with(String otherQuestionnaire) {
        questionnaire = otherQuestionnaire;
        return this;
    }

    public Map<String, Object> terms() {
        return Map.of(
                "owner",
                "RVV",
                "name",
                "What keeps people",
                "programme",
                "FIRST_FIVE",
                "minimumGroup",
                minimumGroup,
                "closesOn",
                closesOn.toString(),
                "strata",
                strata);
    }

    /** With its questionnaire. */
    public StudyStory designed() {
        id = owner().body(terms())
                .post("/v1/studies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner().body(questionnaire).post(path("/questionnaires")).then().statusCode(201);
        return this;
    }

    public StudyStory opened() {
        owner().post(path("/open")).then().statusCode(200);
        return this;
    }

    public List<String> invited(String stratum, int count) {
        return owner().body(Map.of("stratum", stratum, "count", count))
                .post(path("/invitations"))
                .then()
                .statusCode(201)
                .extract()
                .path("tokens");
    }

    public Response answer(String token, Map<String, ?> answers) {
        return anybody().body(Map.of("token", token, "answers", answers)).post(path("/responses"));
    }

    /** So many people of the stratum give the same answers. */
    public StudyStory answered(String stratum, int people, Map<String, ?> answers) {
        invited(stratum, people).forEach(token -> answer(token, answers).then().statusCode(201));
        return this;
    }

    public StudyStory closed() {
        owner().post(path("/close")).then().statusCode(200);
        return this;
    }

    /** @param by empty for everybody */
    public Response results(String by) {
        var request = as(Tokens.analyst());
        return (by.isEmpty() ? request : request.queryParam("by", by)).get(path("/results"));
    }

    public String path(String rest) {
        return "/v1/studies/" + id + rest;
    }

    public UUID id() {
        return UUID.fromString(id);
    }
}
