package org.icsworkforce.retention.conduct;

import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.owner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CustodianTest {

    @Inject
    Custodian custodian;

    @Inject
    DataSource dataSource;

    private void execute(String sql, UUID study) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, study);
            statement.executeUpdate();
        }
    }

    @Test
    void studyClosesByItselfAndItsResultsAreReleased() throws SQLException {
        var study = aStudy().asking("RVV", 80).designed().opened();
        study.answered("rvv", 12, Map.of("stay", "agree"));
        custodian.round();
        owner().get(study.path("")).then().body("state", equalTo("OPEN"));
        execute("update study set closes_on = current_date - 2 where id = ?", study.id());
        custodian.round();
        owner().get(study.path("")).then().body("state", equalTo("ANALYSED"));
        study.results("").then().statusCode(200).body("groups[0].respondents.value", equalTo(12));
    }

    @Test
    void studyThatWasClosedWithoutAReleaseGetsItInTheNextRound() throws SQLException {
        var study = aStudy().asking("RVV", 80).designed().opened();
        study.answered("rvv", 12, Map.of("stay", "agree"));
        custodian.round();
        // as if the service had died between the two steps of closing
        execute("update study set state = 'CLOSED' where id = ?", study.id());
        study.results("").then().statusCode(409);
        custodian.round();
        study.results("").then().statusCode(200).body("groups[0].respondents.value", equalTo(12));
    }
}
