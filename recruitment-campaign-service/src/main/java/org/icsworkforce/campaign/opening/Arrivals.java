package org.icsworkforce.campaign.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.change.Change;

/** Whoever waits for vacancies to become known. */
public interface Arrivals {

    /** Before vacancies are written: keeps those out who would look for one now and then wait for it. */
    void expect(Connection connection) throws SQLException;

    /** After they are written, in the same transaction. */
    void arrived(Connection connection, Change change, List<String> vacancies) throws SQLException;
}
