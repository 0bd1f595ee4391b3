package org.icsworkforce.vacancy.spell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.Explained;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows a moment costs as much as has changed since, by the plan that the database makes when it fears that to be much. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SpellReadsTest {

    private static final int BEFORE = 300;
    private static final LocalDate FIRST_MONTH = LocalDate.of(2001, 9, 1);

    @Inject
    DataSource dataSource;

    @Inject
    ChangeLog changes;

    private Pushing feed;

    @FunctionalInterface
    private interface Asking {
        void by(Connection connection) throws Exception;
    }

    /** Each of a month of its own, so that there are as many deltas. */
    @BeforeEach
    void manyOfMonthsOfTheirOwn() {
        feed = Pushing.vacanciesOf(Pushing.registered("reads-of-spells"));
        push(0, BEFORE);
    }

    private void push(int from, int to) {
        feed.push(IntStream.range(from, to)
                .mapToObj(i -> """
                        {"reference":"%d","organisation":"LOCAL:reads-of-spells","title":"Porter","staffGroup":"05","posts":1,"wte":1,\
                        "status":"OPEN","milestones":{"advertisedOn":"%s"}}""".formatted(i, FIRST_MONTH.plusMonths(i)))
                .toArray(String[]::new));
    }

    @Test
    void recordsOfAMomentAreThoseOfNowButForWhatHasChangedSince() throws Exception {
        Moment moment;
        try (Connection connection = dataSource.getConnection()) {
            moment = changes.now(connection);
        }
        push(BEFORE, BEFORE + 2);
        var explained = explain(connection -> {
            try (var query = connection.prepareStatement("with " + Spells.HELD + " select count(*) from held")) {
                for (int i = 1; i <= 3; i++) {
                    query.setLong(i, moment.number());
                }
                query.executeQuery().close();
            }
        });
        assertFew(explained, "vacancy_version");
    }

    @Test
    void foldReadsTheDeltasThatHaveComeSince() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            Months.fold(connection);
        }
        push(BEFORE, BEFORE + 2);
        assertFew(explain(Months::fold), "spell_delta");
    }

    @Test
    void monthsOfAMomentAreThoseOfTheFoldButForTheDeltasBetween() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            Months.fold(connection);
        }
        push(BEFORE, BEFORE + 2);
        var explained = explain(connection -> {
            try (var query = connection.prepareStatement(Months.AT + " select count(*) from spell")) {
                query.setLong(1, changes.now(connection).number());
                query.executeQuery().close();
            }
        });
        assertFew(explained, "spell_delta");
    }

    private static void assertFew(Explained explained, String table) {
        var plan = explained.plans().getLast();
        assertThat(Explained.read(plan, table)).as(plan::toPrettyString).isBetween(1L, BEFORE / 10L);
    }

    private Explained explain(Asking asking) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.createStatement()) {
                setting.execute("set local enable_nestloop = off; set local enable_seqscan = off");
                var explained = new Explained(connection);
                asking.by(explained.connection());
                return explained;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
