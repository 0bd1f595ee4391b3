package org.icsworkforce.retention.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.retention.StudyStory.aStudy;
import static org.icsworkforce.retention.StudyStory.owner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class InvitationResourceTest {

    @Inject
    DataSource dataSource;

    @Test
    void tokensAreDifferentAndOnlyTheirHashesAreKept() throws SQLException {
        var study = aStudy().asking("RVV", 40).designed().opened();
        var tokens = study.invited("rvv", 5);
        assertThat(tokens).hasSize(5).doesNotHaveDuplicates();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select invitation::text from invitation where study = ?")) {
            query.setObject(1, study.id());
            var row = query.executeQuery();
            int rows = 0;
            while (row.next()) {
                rows++;
                tokens.forEach(token -> {
                    try {
                        assertThat(row.getString(1)).doesNotContain(token);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            assertThat(rows).isEqualTo(5);
        }
    }

    @Test
    void stratumGetsNoMoreInvitationsThanItHasPeople() {
        var study = aStudy().asking("RVV", 12).designed().opened();
        study.invited("rvv", 10);
        owner().body(Map.of("stratum", "rvv", "count", 3))
                .post(study.path("/invitations"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_INVITATIONS"));
        study.invited("rvv", 2);
    }

    @Test
    void severalWhoInviteAtOnceDoNotExceedTheStratumTogether() {
        var study = aStudy().asking("RVV", 12).designed().opened();
        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> owner().body(Map.of("stratum", "rvv", "count", 12))
                                .post(study.path("/invitations"))
                                .statusCode()))
                .limit(6)
                .toList();
        assertThat(answers).extracting(CompletableFuture::join).containsOnlyOnce(201);
    }

    @Test
    void invitationsAreForAStratumOfAnOpenStudy() {
        var study = aStudy().asking("RVV", 40).designed();
        owner().body(Map.of("stratum", "rvv", "count", 1))
                .post(study.path("/invitations"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STUDY_NOT_OPEN"));
        study.opened();
        owner().body(Map.of("stratum", "rpa", "count", 1))
                .post(study.path("/invitations"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/stratum"));
    }
}
