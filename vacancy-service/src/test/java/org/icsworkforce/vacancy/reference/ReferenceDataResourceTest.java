package org.icsworkforce.vacancy.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.organisation.RegisterLoad;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferenceDataResourceTest {

    private static final String PATH = "/v1/admin/vacancy-service/reference-data";

    @Inject
    DataSource dataSource;

    @Inject
    RegisterLoad register;

    @Inject
    Organisations organisations;

    @Test
    void whatIsThereChangesNothing() {
        given().auth()
                .oauth2(Tokens.admin())
                .post(PATH)
                .then()
                .statusCode(200)
                .body("organisations.changed", equalTo(0))
                .body("codeLists.changed", equalTo(0))
                .body("organisations.withoutCode", hasItem("Medway Community Healthcare CIC"));
    }

    @Test
    void entryThatDiffersFromTheReleaseIsPutRight() throws SQLException {
        execute("update organisation set name = 'Something else' where code = 'RPA'");
        register.readStored();
        assertThat(organisations.find("RPA").orElseThrow().name()).isEqualTo("Something else");

        given().auth()
                .oauth2(Tokens.admin())
                .post(PATH)
                .then()
                .statusCode(200)
                .body("organisations.changed", equalTo(1));

        assertThat(organisations.find("RPA").orElseThrow().name()).isEqualTo("Medway NHS Foundation Trust");
    }

    @Test
    void onlyAnAdministratorLoads() {
        given().auth().oauth2(Tokens.feed("RVV")).post(PATH).then().statusCode(403);
        given().post(PATH).then().statusCode(401);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
