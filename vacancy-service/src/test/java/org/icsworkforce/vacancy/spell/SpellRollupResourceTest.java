package org.icsworkforce.vacancy.spell;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** Has a practice of its own, whose months it spoils. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SpellRollupResourceTest {

    @Inject
    DataSource dataSource;

    @Inject
    SpellRollup rollup;

    private static ValidatableResponse opened() {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get(
                        "/v1/datasets/vacancy-flow/observations?measure=opened&by=period&organisation=G82093&period=2023-04")
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void differencesAreToldAndPutRight() throws SQLException {
        Pushing.vacanciesOf("G82093").push("""
                {"reference":"A","organisation":"G82093","title":"Nurse","staffGroup":"03","posts":1,"wte":1,\
                "status":"OPEN","milestones":{"advertisedOn":"2023-04-03"}}""").body("created", equalTo(1));
        rollup.go();
        opened().body("results.value", contains(1));
        Rebuilding.rebuild().body("found.monthsDifferent", equalTo(0)).body("found.deltasDifferent", equalTo(0));

        execute("update spell_group set opened = '{7}' where organisation = 'G82093'");
        opened().body("results.value", contains(7));
        execute("update spell_delta set filled = 1 where organisation = 'G82093'");
        execute("delete from spell_employer where organisation = 'G82093'");

        Rebuilding.rebuild()
                .body("found.monthsDifferent", equalTo(2))
                .body("found.deltasDifferent", equalTo(2))
                .body("found.monthsStillDifferent", equalTo(0))
                .body("found.months", greaterThan(0));
        opened().body("results.value", contains(1));
        Rebuilding.rebuild().body("found.monthsDifferent", equalTo(0)).body("found.deltasDifferent", equalTo(0));
    }

    @Test
    void rebuildThatACrashLeftIsBegunAgain() throws SQLException {
        Rebuilding.rebuild();
        execute("insert into spell_rebuild (asked_at, state) values (now(), 'MAKING_DELTAS')");

        rollup.go();

        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.admin())
                .get(Rebuilding.PATH)
                .then()
                .body("state", equalTo("COMPLETED"), "found.monthsStillDifferent", equalTo(0)));
    }

    @Test
    void onlyAnAdministratorRebuilds() {
        given().auth().oauth2(Tokens.feed("RVV")).post(Rebuilding.PATH).then().statusCode(403);
        given().auth().oauth2(Tokens.analyst()).get(Rebuilding.PATH).then().statusCode(403);
        given().post(Rebuilding.PATH).then().statusCode(401);
    }
}
