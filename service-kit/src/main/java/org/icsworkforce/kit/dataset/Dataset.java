package org.icsworkforce.kit.dataset;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.change.Moment;

/** A dataset. Implementations are beans; the catalogue finds them. */
public interface Dataset {

    Declaration declaration();

    /**
     * All rows of the query at the moment, sorted by period, then dimensions in the order of the declaration, then
     * measure. The same query at the same moment always gives the same rows.
     */
    Answer observe(Connection connection, Query query, Moment moment) throws SQLException;

    /**
     * @param leftOut organisations that are known but not counted in totals, with the reason
     */
    record Answer(List<Observation> rows, List<String> leftOut) {}
}
