package org.icsworkforce.vacancy.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Finds vacancies in rows that follow the records. */
@ApplicationScoped
public class VacancySearch {

    /** So far they are counted, and no further. */
    private static final int MOST_COUNTED = 1_000;

    /** So far those without a place are: each is read, which beside a page takes most of its time. */
    private static final int MOST_UNPLACED = 500;

    /** Among so many of the latest without a place they are counted one by one: a millisecond. */
    private static final int MOST_COMPARED = 5_000;

    /** Of so many at most it is likely that the index of terms counts them sooner. */
    private static final int FEW = 2_000;

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    private static final String REACHED = """
            select p.number || '.' || p.row, coalesce(c.at, 'epoch'), p.number = clock.number and p.row = %1$d
            from vacancy_search_progress p cross join clock
            left join lateral (
                select at from change
                where number < p.number or number = p.number and p.row = %1$d
                order by number desc limit 1) c on true""".formatted(Long.MAX_VALUE);

    private final DataSource dataSource;
    private final SearchIndex index;

    VacancySearch(DataSource dataSource, SearchIndex index) {
        this.dataSource = dataSource;
        this.index = index;
    }

    /**
     * @param state of what was searched: another text for another state
     * @param upTo every change up to this instant is searched
     * @param isComplete whether no change is left out
     */
    public record Reach(String state, Instant upTo, boolean isComplete) {}

    /** @param unplaced how many fulfil all but the distance and do not say where they are; null when not asked for */
    public record Found(List<Hit> hits, @Nullable Unplaced unplaced) {}

    /**
     * How far the records can be searched now. A few records that a client has just written are among it; those of a feed
     * that has just been taken in are not yet.
     */
    public Reach reach() throws SQLException {
        Reach reach = reached();
        return reach.isComplete() || !index.follow() ? reach : reached();
    }

    private Reach reached() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(REACHED);
                var row = query.executeQuery()) {
            row.next();
            return new Reach(
                    row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getBoolean(3));
        }
    }

    /**
     * The stems of words that are asked for.
     *
     * @throws Problem {@code INVALID_VALUE} naming the parameter
     */
    public List<String> words(String parameter, List<String> texts) {
        String text = String.join(" ", texts);
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.parameter(parameter, "The text is too long, or not a text.", null, LONGEST + " characters");
        }
        List<String> words = stems(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            String fault = words.isEmpty() ? "There is no word to search for." : "There are too many words.";
            throw Problem.parameter(parameter, fault, text, "1 to " + MOST_WORDS + " words");
        }
        return words;
    }

    private List<String> stems(String text) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select vacancy_words(?)")) {
            query.setString(1, text);
            try (var row = query.executeQuery()) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not read words", e);
        }
    }

    /** @param after where the page begins; null for the first one, with which those without a place are counted */
    public Found find(Connection connection, Question question, @Nullable Position after, int fetch)
            throws SQLException {
        return indexed(connection, () -> {
            Position first = start(connection, question);
            Position start = after == null || after.openedOn().isAfter(first.openedOn()) ? first : after;
            var hits = new Walk(connection, question.placed(), question.earliest(), start, fetch).go();
            return new Found(
                    hits, question.isOfPlace() && after == null ? unplaced(connection, question, start) : null);
        });
    }

    /** In another order than that of opening; the parameters are those of {@link #find}. */
    public Found sorted(Connection connection, Question question, Sort sort, @Nullable SortPosition after, int fetch)
            throws SQLException {
        return indexed(
                connection,
                () -> new Found(
                        new SortedList(connection, question.placed(), sort, after, fetch).read(),
                        question.isOfPlace() && after == null
                                ? unplaced(connection, question, start(connection, question))
                                : null));
    }

    /** How many there are, counted up to 1,000. */
    public int count(Connection connection, Question question) throws SQLException {
        return indexed(
                connection,
                () -> counted(connection, question, question.placed(), start(connection, question), MOST_COUNTED));
    }

    /** How many fulfil all but the distance and do not say where they are. */
    public Unplaced unplaced(Connection connection, Question question) throws SQLException {
        return indexed(connection, () -> unplaced(connection, question, start(connection, question)));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws SQLException;
    }

    /** Reading all rows is never the way, nor are several processes, whatever is thought of how frequent a word is. */
    private static <T> T indexed(Connection connection, Reading<T> reading) throws SQLException {
        connection.setAutoCommit(false);
        try (var setting = connection.createStatement()) {
            setting.execute("set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0");
            return reading.read();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Before the latest that can be asked for. */
    private static Position start(Connection connection, Question question) throws SQLException {
        LocalDate latest = question.latest();
        if (latest == null && question.earliest() != null) {
            try (var query = connection.createStatement();
                    var row = query.executeQuery("select max(opened_on) from vacancy_search")) {
                row.next();
                latest = row.getObject(1, LocalDate.class);
            }
        }
        return latest == null ? Position.START : Position.startOf(latest.plusDays(1));
    }

    private static Unplaced unplaced(Connection connection, Question question, Position start) throws SQLException {
        var rows = new SearchRows(connection, question.unplaced());
        var next = rows.likely(List.of()) <= FEW
                ? OptionalInt.empty()
                : rows.countNext(Condition.UNPLACED.sql(), MOST_COMPARED, MOST_UNPLACED + 1);
        int count = next.isPresent()
                ? next.getAsInt()
                : counted(connection, question, question.unplaced(), start, MOST_UNPLACED + 1);
        return new Unplaced(Math.min(count, MOST_UNPLACED), count > MOST_UNPLACED);
    }

    private static int counted(
            Connection connection, Question question, List<Condition> conditions, Position start, int most)
            throws SQLException {
        return new Walk(connection, conditions, question.earliest(), start, 0).count(most);
    }
}
