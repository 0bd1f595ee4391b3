package org.icsworkforce.vacancy.spell;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.icsworkforce.vacancy.round.Round;
import org.jboss.logging.Logger;

/** Keeps the months near to what the deltas have come to, and makes all of it anew when that is asked for. */
@ApplicationScoped
class SpellRollup implements Round {

    private static final Logger LOG = Logger.getLogger(SpellRollup.class);

    private final DataSource dataSource;
    private final Rebuilds rebuilds;

    /** Rebuilds take minutes, for which the rounds do not wait. */
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    SpellRollup(DataSource dataSource, Rebuilds rebuilds) {
        this.dataSource = dataSource;
        this.rebuilds = rebuilds;
    }

    @FunctionalInterface
    private interface Work {
        void apply(Connection connection) throws SQLException;
    }

    /** A database that is older than the rollup gets it before anything is asked. */
    void start(@Observes StartupEvent event) throws SQLException {
        if (isUnbuilt()) {
            rebuilds.ask();
            rebuild();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        // what has not finished is rolled back with its connection, and begun again by the next start
        work.shutdownNow();
    }

    @Override
    public void go() throws SQLException {
        alone("number < (select number from clock)", Months::fold);
        try (var connection = dataSource.getConnection()) {
            // one that a crash left
            if (rebuilds.underWay(connection).isPresent()) {
                wake();
            }
        }
    }

    /** Begins what was asked for; where somebody is at it already, nothing. */
    void wake() {
        work.submit(() -> {
            rebuild();
            return null;
        });
    }

    private void rebuild() throws SQLException {
        alone("true", connection -> {
            OptionalLong asked = rebuilds.underWay(connection);
            if (asked.isPresent()) {
                rebuild(connection, asked.getAsLong());
            }
        });
    }

    private void rebuild(Connection connection, long asked) throws SQLException {
        try {
            RebuiltRollup found = SpellRebuild.run(connection, state -> rebuilds.reach(asked, state));
            rebuilds.complete(connection, asked, found);
            LOG.infof(
                    "rollup of requisitions rebuilt deltas=%d months=%d deltasDifferent=%d monthsDifferent=%d",
                    found.deltas(), found.months(), found.deltasDifferent(), found.monthsDifferent());
        } catch (SQLException e) {
            LOG.errorf(e, "rollup of requisitions is as it was");
            rebuilds.fail(asked);
            throw e;
        }
    }

    private boolean isUnbuilt() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.createStatement();
                var row = select.executeQuery("select from spell_rollup where number is null")) {
            return row.next();
        }
    }

    /** In a transaction in which nobody else folds or rebuilds; nothing where somebody does, or the condition fails. */
    private void alone(String condition, Work work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement();
                    var row = lock.executeQuery(
                            "select from spell_rollup where " + condition + " for update skip locked")) {
                if (row.next()) {
                    work.apply(connection);
                }
                connection.commit();
            } finally {
                // of what was committed nothing is left to undo
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
