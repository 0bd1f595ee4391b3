package org.icsworkforce.vacancy.intake;

import java.sql.SQLException;

/**
 * New records on their way straight into the subject's tables. The feed holds nothing that they could meet, and nobody
 * else writes it meanwhile, so there is nothing to merge.
 */
public interface Creation {

    /**
     * @param index of the row in the payload, from 0
     * @param line that it begins in, from 1
     */
    void add(int index, int line, Row row) throws SQLException;

    /** Writes what is still on its way. Returns how many records were created. */
    int finish() throws SQLException;

    /** Takes all of them back: the payload is read anew. */
    void clear() throws SQLException;
}
