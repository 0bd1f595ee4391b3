package org.icsworkforce.vacancy.rate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Operator;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.Explained;
import org.icsworkforce.vacancy.feed.Pushing;
import org.junit.jupiter.api.Test;

/** What an answer needs once is worked out once, however few rows the database takes there to be. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RateReadsTest {

    private static final YearMonth FIRST_MONTH = YearMonth.of(2012, 1);
    private static final int MONTHS = 60;

    @Inject
    DataSource dataSource;

    @Inject
    ChangeLog changes;

    @Inject
    VacancyRate dataset;

    @Test
    void openRequisitionsAreAddedUpOnceAndNotForEveryFigure() throws Exception {
        String trust = Pushing.registered("reads-of-rates");
        Pushing.establishmentOf(trust)
                .push(IntStream.range(0, MONTHS)
                        .mapToObj(i -> """
                                {"organisation":"LOCAL:reads-of-rates","month":"%s","staffGroup":"05","staffGroupScheme":"NWD","basis":"NHS",\
                                "establishmentWte":20,"inPostWte":10,"source":"test"}""".formatted(FIRST_MONTH.plusMonths(i)))
                        .toArray(String[]::new));
        Pushing.vacanciesOf(trust)
                .push(IntStream.range(0, MONTHS)
                        .mapToObj(
                                i -> """
                                {"reference":"%d","organisation":"LOCAL:reads-of-rates","title":"Porter","staffGroup":"05","posts":1,"wte":1,\
                                "status":"OPEN","milestones":{"advertisedOn":"%s"}}""".formatted(i, FIRST_MONTH.plusMonths(i).atDay(1)))
                        .toArray(String[]::new));
        JsonNode plan = explained();
        assertThat(Explained.read(plan, "vacancy")).isGreaterThanOrEqualTo(MONTHS);
        assertThat(Explained.repeated(plan)).as(plan::toPrettyString).isEmpty();
    }

    /** By the plan of a database that expects one row, which is to go through all of it for each row of another. */
    private JsonNode explained() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.createStatement()) {
                setting.execute("set local enable_hashjoin = off; set local enable_mergejoin = off;"
                        + " set local enable_material = off");
                var explained = new Explained(connection);
                var answer = dataset.observe(explained.connection(), query(), changes.now(connection));
                assertThat(answer.rows()).hasSize(MONTHS);
                return explained.plans().getLast();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Query query() {
        return new Query(
                List.of(RateMeasures.ADVERTISED),
                List.of(),
                true,
                Map.of("organisation", new Filter<>(Operator.EQ, List.of("LOCAL:reads-of-rates"))),
                List.of(
                        new Filter<>(Operator.GTE, List.of(FIRST_MONTH)),
                        new Filter<>(Operator.LT, List.of(FIRST_MONTH.plusMonths(MONTHS)))),
                null,
                List.of(),
                null,
                1_000);
    }
}
