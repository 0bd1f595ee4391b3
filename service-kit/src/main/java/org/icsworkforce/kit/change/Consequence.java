package org.icsworkforce.kit.change;

import java.sql.Connection;
import java.sql.SQLException;

/** What follows from any change, whoever makes it. Implementations are beans. */
@FunctionalInterface
public interface Consequence {

    /**
     * Does it in the change's transaction, when all else of that is done, and it has no number yet.
     *
     * @param change id that version rows of the transaction carry
     */
    void follow(Connection connection, long change) throws SQLException;
}
