package org.icsworkforce.retention.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.retention.study.Studies;
import org.icsworkforce.retention.study.Study;
import org.icsworkforce.retention.study.StudyState;

/**
 * Makes responses of the answers in the inbox, so many at a time that nobody can be told from the others. A batch gives
 * new random ids and writes in their order; it writes the marks of used tokens anew as well, so that no transaction's
 * number and no place in a table is common to a token and an answer.
 */
@ApplicationScoped
public class Shuffle {

    private static final String WAITING = "select count(*) from answer_inbox where study = ?";
    private static final String ALL =
            "select (select count(*) from answer_inbox where study = ?) + (select count(*) from response where study = ?)";

    /** Ordered by what was drawn a moment ago: the place in the table tells nothing either. */
    private static final String INSERT = """
            , shuffled as (select gen_random_uuid() as id, stratum, answers from taken)
            insert into response (id, study, stratum, questionnaire_version, week, answers)
            select id, ?, stratum, ?, ?, answers from shuffled order by id""";

    private static final String BATCH =
            "with taken as (delete from answer_inbox where study = ? returning stratum, answers)" + INSERT;

    private static final String EVERYTHING = """
            with waiting as (delete from answer_inbox where study = ? returning stratum, answers),
            before as (delete from response where study = ? returning stratum, answers),
            taken as (select * from waiting union all select * from before)""" + INSERT;

    private static final String MARKS = """
            with marked as (delete from invitation where study = ? and used returning token_hash, study, stratum, used)
            insert into invitation (token_hash, study, stratum, used)
            select token_hash, study, stratum, used from marked order by token_hash""";

    private final DataSource dataSource;
    private final Studies studies;
    private final Clock clock;

    Shuffle(DataSource dataSource, Studies studies, Clock clock) {
        this.dataSource = dataSource;
        this.studies = studies;
        this.clock = clock;
    }

    /** Moves what waits, when there is enough of it. Returns whether there was. */
    @Transactional
    public boolean batch(UUID id) {
        var study = studies.requireAlone(id);
        return study.state() == StudyState.OPEN
                && inTransaction(connection -> {
                    if (count(connection, WAITING, id) < study.minimumGroup()) {
                        return false;
                    }
                    run(connection, BATCH, id, id, study.questionnaireVersion(), week());
                    run(connection, MARKS, id);
                    return true;
                });
    }

    /**
     * Moves what is left when the study closes, in the transaction that closes it: all answers are shuffled once more, so
     * that the last few are not a batch of their own, and all tokens are deleted. Of a study with fewer answers than the
     * minimum group nothing could be told, and none are kept.
     */
    public void finish(Study study) {
        UUID id = study.id();
        inTransaction(connection -> {
            if (count(connection, ALL, id, id) < study.minimumGroup()) {
                forget(connection, id);
                return false;
            }
            run(connection, EVERYTHING, id, id, id, study.questionnaireVersion(), week());
            run(connection, "delete from invitation where study = ?", id);
            return true;
        });
    }

    /** Deletes every answer and every token, in the transaction that abandons the study. */
    public void forget(UUID id) {
        inTransaction(connection -> {
            forget(connection, id);
            return true;
        });
    }

    /** Removes the dead rows of what was moved, with the transactions' numbers in them. */
    public void sweep() {
        try (var connection = dataSource.getConnection();
                var vacuum = connection.createStatement()) {
            vacuum.execute("vacuum answer_inbox, invitation, response");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forget(Connection connection, UUID id) throws SQLException {
        run(connection, "delete from answer_inbox where study = ?", id);
        run(connection, "delete from response where study = ?", id);
        run(connection, "delete from invitation where study = ?", id);
    }

    private LocalDate week() {
        return LocalDate.ofInstant(clock.instant(), Study.LONDON)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long count(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var query = prepare(connection, sql, arguments);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = prepare(connection, sql, arguments)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    @FunctionalInterface
    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }

    private boolean inTransaction(Work work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("answers cannot be moved", e);
        }
    }
}
