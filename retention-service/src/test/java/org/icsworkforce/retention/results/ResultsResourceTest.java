package org.icsworkforce.retention.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ResultsResourceTest {

    private static final Map<String, Object> HAPPY = Map.of("stay", "agree", "energy", 8);
    private static final Map<String, Object> LEAVING = Map.of("stay", "disagree", "why", List.of("rota", "pay"));

    @Inject
    DataSource dataSource;

    @Test
    void answersAreCountedOnTheEligibleAndOnThoseWhoAnswered() {
        var study = aStudy().asking("RVV", 80).designed().opened();
        study.answered("rvv", 15, HAPPY).answered("rvv", 25, LEAVING).closed();
        study.results("")
                .then()
                .statusCode(200)
                .body("minimumGroup", equalTo(11))
                .body("by", equalTo(List.of()))
                .body("groups.size()", equalTo(1))
                .body("groups[0].eligible", equalTo(80))
                .body("groups[0].respondents.value", equalTo(40))
                .body("groups[0].responseRate.value", equalTo(50.0f))
                .body("groups[0].items[0].answered.value", equalTo(40))
                .body("groups[0].items[0].mean.value", equalTo(3.75f))
                .body("groups[0].items[0].options.option", equalTo(List.of("agree", "neither", "disagree")))
                .body("groups[0].items[0].options.count.value", equalTo(List.of(15, 0, 25)))
                .body("groups[0].items[0].options[2].share.value", equalTo(62.5f))
                // asked of those alone who mean to leave
                .body("groups[0].items[1].answered.value", equalTo(25))
                .body("groups[0].items[1].mean.value", nullValue())
                .body("groups[0].items[1].mean.obsStatus", equalTo("M"))
                .body("groups[0].items[2].answered.value", equalTo(15))
                .body("groups[0].items[2].mean.value", equalTo(8.0f))
                // nobody wrote anything
                .body("groups[0].items[3].answered.obsStatus", equalTo("Q"))
                // a score needs both items
                .body("groups[0].scales[0].scored.value", equalTo(15))
                .body("groups[0].scales[0].mean.value", equalTo(9.0f));
    }

    @Test
    void groupBelowTheMinimumHasNoNumberAndAReasonEverywhere() {
        var study = aStudy().asking("RVV", 80)
                .asking("RPA", 80)
                .asking("RYY", 80)
                .designed()
                .opened();
        study.answered("rvv", 20, HAPPY)
                .answered("rpa", 10, HAPPY)
                .answered("ryy", 9, HAPPY)
                .closed();
        var results = study.results("organisation").then().statusCode(200);
        results.body("groups.members.organisation.code", equalTo(List.of("RPA", "RVV", "RYY")))
                .body("groups.respondents.value", equalTo(java.util.Arrays.asList(null, 20, null)))
                .body("groups[0].eligible", equalTo(80));
        for (String figure : List.of(
                "respondents",
                "responseRate",
                "items[0].answered",
                "items[0].mean",
                "items[0].options[0].count",
                "items[0].options[0].share",
                "scales[0].scored",
                "scales[0].mean")) {
            results.body("groups[0]." + figure + ".value", nullValue())
                    .body("groups[0]." + figure + ".obsStatus", equalTo("Q"))
                    .body("groups[0]." + figure + ".reason", equalTo("PROTECTED"));
        }
        study.results("").then().body("groups[0].respondents.value", equalTo(39));
    }

    @Test
    void nothingIsToldBeforeTheStudyCloses() {
        var study = aStudy().asking("RVV", 80).designed();
        study.results("").then().statusCode(409).body("code", equalTo("NOT_RELEASED"));
        study.opened().answered("rvv", 12, HAPPY);
        study.results("").then().statusCode(409).body("code", equalTo("NOT_RELEASED"));
    }

    @Test
    void resultsAreDividedOnlyByWhatStrataAreToldApartBy() {
        var study = aStudy().asking("RVV", 80).designed().opened().closed();
        study.results("staffGroup")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("by"))
                .body("errors[0].allowed", equalTo(List.of("organisation")));
        as(Tokens.of("nobody", List.of(), "statistics.read"))
                .get(study.path("/results"))
                .then()
                .statusCode(403);
    }

    @Test
    void releaseIsMadeOnceAndNeverChanges() {
        var study = aStudy().asking("RVV", 80).designed().opened();
        study.answered("rvv", 12, HAPPY).closed();
        var first = study.results("");
        assertThat(study.results("").asString()).isEqualTo(first.asString());
        as(Tokens.analyst())
                .header("If-None-Match", first.header("ETag"))
                .get(study.path("/results"))
                .then()
                .statusCode(304);
        for (String sql : List.of(
                "update study_release_margin set groups = '[]' where study = ?",
                "delete from study_release_margin where study = ?",
                "update study_release set minimum_group = 10 where study = ?")) {
            assertThatThrownBy(() -> execute(sql, study.id())).hasMessageContaining("never changed");
        }
    }

    private void execute(String sql, Object id) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    @Test
    void sensitiveItemIsHiddenWhereAllAnsweredAlike() {
        String sensitive = """
                {"items": [{"id": "bullied", "text": {"en-GB": "I was bullied"}, "type": "SINGLE", "sensitive": true,
                  "options": [{"code": "yes", "label": {"en-GB": "Yes"}}, {"code": "no", "label": {"en-GB": "No"}}]}]}""";
        var study = aStudy().with(sensitive)
                .asking("RVV", 80)
                .asking("RPA", 80)
                .asking("RYY", 80)
                .designed()
                .opened();
        for (String stratum : List.of("rvv", "ryy")) {
            study.answered(stratum, 11, Map.of("bullied", "no")).answered(stratum, 2, Map.of("bullied", "yes"));
        }
        study.answered("rpa", 14, Map.of("bullied", "yes")).closed();
        study.results("organisation")
                .then()
                .body("groups[0].respondents.value", equalTo(14))
                .body("groups[0].items[0].options.count.value", equalTo(java.util.Arrays.asList(null, null)))
                .body("groups[0].items[0].options.share.obsStatus", equalTo(List.of("Q", "Q")));
        // one more must be hidden, or the total less the others would tell
        List<Integer> no = study.results("organisation").path("groups.collect { it.items[0].options[1].count.value }");
        assertThat(no.stream().filter(java.util.Objects::isNull).count()).isGreaterThanOrEqualTo(2);
    }
}
