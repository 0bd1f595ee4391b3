package org.icsworkforce.vacancy.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.icsworkforce.vacancy.search.ManyVacancies.LAST_DAY;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Operator;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.vacancy.search.ManyVacancies.Reads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A page reads so much, however many rows there are, how many of them fulfil the question, and how deep the page is. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SearchReadsTest {

    private static final int FETCH = 101;

    /** A walk compares 4,000 rows and then 20,000 more, and counts its way past as many. */
    private static final int MOST_ROWS = 50_000;

    /** One in ten of these is open and looked up. */
    private static final int MOST_ROWS_OF_OPENINGS = 55_000;

    /** The index of terms is asked for what it is thought to have few of, or in the days of one block. */
    private static final int MOST_FOUND = 25_000;

    /** What is put in order is read row by row. */
    private static final int MOST_BLOCKS = 5_000;

    /** What only the rows themselves tell, such as when they are advertised. */
    private static final int MOST_BLOCKS_OF_OPENINGS = 15_000;

    /** In another order, 1,000 rows are compared, and then up to 5,000 are put in order. */
    private static final int MOST_BLOCKS_IN_ORDER = 9_000;

    /** The latest, in the middle, near the end, and behind all. */
    private static final List<Integer> DAYS_BACK = Arrays.asList(null, 1_250, 2_200, 2_450, 2_600);

    @Inject
    DataSource dataSource;

    @Inject
    VacancySearch search;

    @Test
    void pagesReadABoundedNumberOfRowsWhateverIsAskedAndHoweverDeep() throws Exception {
        var softly = new SoftAssertions();
        try (Connection connection = dataSource.getConnection();
                var many = new ManyVacancies(connection)) {
            for (var asked : questions().entrySet()) {
                boolean opening = asked.getKey().startsWith("opening");
                for (Integer back : DAYS_BACK) {
                    Reads reads = many.reads(() -> search.find(connection, asked.getValue(), position(back), FETCH));
                    String page = "%s, %s days back: %s".formatted(asked.getKey(), back, reads);
                    softly.assertThat(reads.rows()).as(page).isBetween(1L, (long)
                            (opening ? MOST_ROWS_OF_OPENINGS : MOST_ROWS));
                    softly.assertThat(reads.found()).as(page).isLessThanOrEqualTo(MOST_FOUND);
                    softly.assertThat(reads.blocks()).as(page).isBetween(1L, (long)
                            (opening ? MOST_BLOCKS_OF_OPENINGS : MOST_BLOCKS));
                }
                Reads sorted = many.reads(() ->
                        search.sorted(connection, asked.getValue(), new Sort(Sort.Key.CLOSES_ON, false), null, FETCH));
                softly.assertThat(sorted.blocks())
                        .as("%s, by the day of closing: %s", asked.getKey(), sorted)
                        .isBetween(1L, (long) (opening ? MOST_BLOCKS_OF_OPENINGS : MOST_BLOCKS_IN_ORDER));
            }
        }
        softly.assertAll();
    }

    /** Many of the latest, few of the latest, and none at all. */
    @Test
    void thoseThatDoNotSayWhereTheyAreAreCountedAsFarAsTheyCostLittle() throws Exception {
        try (Connection connection = dataSource.getConnection();
                var many = new ManyVacancies(connection)) {
            for (var expected : Map.of(
                            "nurse", new Unplaced(500, true),
                            "late", new Unplaced(ManyVacancies.LATE / 5, false),
                            "okapi", new Unplaced(0, false))
                    .entrySet()) {
                var question =
                        of().with(search.words("q", List.of(expected.getKey()))).near(List.of(new Near(51.2, 0.7, 3)));
                assertThat(search.unplaced(connection, question))
                        .as(expected.getKey())
                        .isEqualTo(expected.getValue());
                Reads reads = many.reads(() -> search.unplaced(connection, question));
                assertThat(reads.blocks())
                        .as("%s: %s", expected.getKey(), reads)
                        .isLessThan(2_500);
            }
        }
    }

    private static @Nullable Position position(@Nullable Integer daysBack) {
        return daysBack == null ? null : new Position(LAST_DAY.minusDays(daysBack), UUID.randomUUID());
    }

    private Map<String, Question> questions() throws SQLException {
        var questions = new LinkedHashMap<String, Question>();
        for (String words : List.of(
                "nurse",
                "porter",
                "okapi",
                "zebra",
                "formerly",
                "late",
                "unheard",
                "nurse porter",
                "okapi nurse",
                "okapi late")) {
            questions.put(words, of().with(search.words("q", List.of(words))));
        }
        questions.put("all", of());
        questions.put("one code", of(code("staff_group", "04")));
        questions.put("two codes, seldom together", of(code("staff_group", "04"), code("band", "BAND_5")));
        questions.put("near", of().near(List.of(new Near(51.2, 0.7, 3))));
        questions.put("far", of().near(List.of(new Near(51.2, 0.7, 50))));
        questions.put("nowhere", of().near(List.of(new Near(55, 1, 20))));
        questions.put("opening", of(code("status", "OPEN"), advertised()));
        questions.put("opening near", of(code("status", "OPEN"), advertised()).near(List.of(new Near(51.2, 0.7, 9))));
        return questions;
    }

    private static Question of(Condition... conditions) {
        return new Question(List.of(conditions), List.of(), null, null);
    }

    private static Condition code(String column, String value) {
        return Condition.ofCode(column, new Filter<>(Operator.EQ, List.of(value)));
    }

    private static Condition advertised() {
        return new Condition(
                "v.advertised @> ?::timestamptz",
                List.of(OffsetDateTime.parse(ManyVacancies.ADVERTISED_AT)),
                List.of());
    }
}
