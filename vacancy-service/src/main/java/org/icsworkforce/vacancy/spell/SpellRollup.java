package org.icsworkforce.vacancy.spell;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.icsworkforce.vacancy.round.Round;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the months near to what the deltas have come to, and makes all of it anew when that is asked for. */
@ApplicationScoped
class SpellRollup implements Round {

    private static final Logger LOG = Logger.getLogger(SpellRollup.class);

    private final DataSource dataSource;

    SpellRollup(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @FunctionalInterface
    private interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    /** A database that is older than the rollup gets it before anything is asked. */
    void start(@Observes StartupEvent event) throws SQLException {
        RebuiltRollup built = alone("number is null", SpellRebuild::run);
        if (built != null) {
            LOG.infof("rollup of requisitions built deltas=%d months=%d", built.deltas(), built.months());
        }
    }

    @Override
    public void go() throws SQLException {
        alone("number < (select number from clock)", connection -> {
            Months.fold(connection);
            return true;
        });
    }

    RebuiltRollup rebuild() {
        try {
            RebuiltRollup rebuilt = alone("true", SpellRebuild::run);
            if (rebuilt == null) {
                throw new IllegalStateException("the row of the rollup is missing");
            }
            LOG.infof(
                    "rollup of requisitions rebuilt deltas=%d months=%d deltasDifferent=%d monthsDifferent=%d",
                    rebuilt.deltas(), rebuilt.months(), rebuilt.deltasDifferent(), rebuilt.monthsDifferent());
            return rebuilt;
        } catch (SQLException e) {
            throw new IllegalStateException("the rollup cannot be rebuilt", e);
        }
    }

    /** In a transaction in which nobody else folds or rebuilds; null where the condition does not hold. */
    private <T> @Nullable T alone(String condition, Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement();
                    var row = lock.executeQuery("select from spell_rollup where " + condition + " for update")) {
                T result = row.next() ? work.apply(connection) : null;
                connection.commit();
                return result;
            } finally {
                // of what was committed nothing is left to undo
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
