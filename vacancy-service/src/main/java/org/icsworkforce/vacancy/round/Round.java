package org.icsworkforce.vacancy.round;

import java.sql.SQLException;

/** One thing to look after. Several replicas may do it at once: it takes the locks that it needs. */
@FunctionalInterface
public interface Round {

    /** Does what has become due, and costs next to nothing when nothing has. */
    void go() throws SQLException;
}
