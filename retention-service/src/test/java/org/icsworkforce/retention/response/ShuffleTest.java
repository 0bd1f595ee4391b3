package org.icsworkforce.retention.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.icsworkforce.retention.StudyStory.aStudy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.retention.StudyStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the database with what somebody who may read all of it sees. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ShuffleTest {

    private static final int PEOPLE = 33;

    private final StudyStory study = aStudy().asking("RVV", 100);

    @Inject
    DataSource dataSource;

    @Inject
    Shuffle shuffle;

    @BeforeEach
    void open() {
        study.designed().opened();
    }

    /** Person number n answers that n. */
    private void answer(int from, int to) {
        var tokens = study.invited("rvv", to - from);
        for (int person = from; person < to; person++) {
            study.answer(tokens.get(person - from), Map.of("stay", "agree", "comment", "person " + person))
                    .then()
                    .statusCode(201);
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, study.id());
            var column = new ArrayList<String>();
            var row = query.executeQuery();
            while (row.next()) {
                column.add(row.getString(1));
            }
            return column;
        }
    }

    private List<String> people(String order) throws SQLException {
        return column("select answers ->> 'comment' from response where study = ? order by " + order);
    }

    private static List<String> inOrder(int from, int to) {
        return IntStream.range(from, to).mapToObj(person -> "person " + person).toList();
    }

    @Test
    void fewerThanTheMinimumGroupWait() throws SQLException {
        answer(0, 10);
        assertThat(shuffle.batch(study.id())).isFalse();
        assertThat(people("id")).isEmpty();
        answer(10, 11);
        assertThat(shuffle.batch(study.id())).isTrue();
        assertThat(people("id")).hasSize(11);
        assertThat(column("select id::text from answer_inbox where study = ?")).isEmpty();
    }

    @Test
    void neitherIdsNorPlacesAreInTheOrderOfTheAnswers() throws SQLException {
        answer(0, PEOPLE);
        var inbox = column("select id::text from answer_inbox where study = ?");
        shuffle.batch(study.id());
        // by chance, these are in order once in 33! times
        assertThat(people("ctid"))
                .isNotEqualTo(inOrder(0, PEOPLE))
                .containsExactlyInAnyOrderElementsOf(inOrder(0, PEOPLE));
        assertThat(people("id")).isNotEqualTo(inOrder(0, PEOPLE));
        assertThat(people("id")).as("the place tells no more than the id").isEqualTo(people("ctid"));
        assertThat(column("select id::text from response where study = ?")).doesNotContainAnyElementsOf(inbox);
    }

    @Test
    void noTransactionIsCommonToATokenAndFewerAnswersThanTheMinimumGroup() throws SQLException {
        answer(0, PEOPLE);
        assertThat(column("select distinct xmin::text from invitation where study = ? and used"))
                .as("before the shuffle, each token has its own transaction")
                .hasSize(PEOPLE);
        shuffle.batch(study.id());
        answer(PEOPLE, PEOPLE + 12);
        shuffle.batch(study.id());
        assertThat(column("select distinct xmin::text from invitation where study = ? and used"))
                .as("all marks are written by one transaction, so they do not tell which batch a token belongs to")
                .hasSize(1);
        assertThat(column("select count(*)::text from response where study = ? group by xmin order by 1"))
                .containsExactly("12", "33");
        assertThat(column("select token_hash::text from invitation where study = ? and used order by ctid"))
                .isEqualTo(
                        column("select token_hash::text from invitation where study = ? and used order by token_hash"));
    }

    @Test
    void allThatResponsesHaveInCommonWithTimeIsTheWeekOfTheShuffle() throws SQLException {
        answer(0, 11);
        shuffle.batch(study.id());
        assertThat(column("select distinct extract(isodow from week)::text from response where study = ?"))
                .containsExactly("1");
        assertThat(column("""
                select table_name || '.' || column_name from information_schema.columns
                where table_name in ('invitation', 'answer_inbox', 'response') and table_schema = 'public'
                  and (data_type like 'time%' or data_type = 'date' or is_identity = 'YES' or column_default like 'nextval%')
                  and ?::uuid is not null""")).containsExactly("response.week");
    }

    @Test
    void lastFewAreNoBatchOfTheirOwnAndTokensGo() throws SQLException {
        answer(0, 11);
        shuffle.batch(study.id());
        answer(11, 14);
        study.closed();
        assertThat(people("id")).containsExactlyInAnyOrderElementsOf(inOrder(0, 14));
        assertThat(column("select distinct xmin::text from response where study = ?"))
                .hasSize(1);
        assertThat(column("select stratum from invitation where study = ?")).isEmpty();
        study.results("").then().statusCode(200).body("groups[0].respondents.value", equalTo(14));
    }

    @Test
    void studyThatHardlyAnybodyAnsweredKeepsNoAnswer() throws SQLException {
        answer(0, 10);
        study.closed();
        assertThat(people("id")).isEmpty();
        assertThat(column("select id::text from answer_inbox where study = ?")).isEmpty();
        study.results("").then().statusCode(200).body("groups[0].respondents.obsStatus", equalTo("Q"));
    }

    @Test
    void shuffleThatDiesInTheMiddleLosesNothingAndRepeatsNothing() throws SQLException {
        answer(0, PEOPLE);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            // the server ends the session in the middle of the move, as a killed service's does
            statement.execute("""
                    create function die() returns trigger language plpgsql as $$
                    begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$""");
            statement.execute("create trigger dies after insert on response for each row execute function die()");
        }
        try {
            assertThatThrownBy(() -> shuffle.batch(study.id())).isInstanceOf(RuntimeException.class);
            assertThat(column("select answers ->> 'comment' from answer_inbox where study = ?"))
                    .containsExactlyInAnyOrderElementsOf(inOrder(0, PEOPLE));
            assertThat(column("select stratum from invitation where study = ? and used"))
                    .hasSize(PEOPLE);
        } finally {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop function die() cascade");
            }
        }
        study.closed();
        assertThat(people("id")).containsExactlyInAnyOrderElementsOf(inOrder(0, PEOPLE));
    }

    @Test
    void sweepLeavesNoDeadRowsBehind() throws SQLException {
        answer(0, 11);
        shuffle.batch(study.id());
        shuffle.sweep();
        assertThat(column("select pg_stat_get_dead_tuples('answer_inbox'::regclass)::text where ?::uuid is not null"))
                .containsExactly("0");
    }
}
