package org.icsworkforce.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.change.Change;

/** What a consumer makes of the events of one topic. */
public interface Projection<T> {

    Subscription<T> subscription();

    /**
     * Applies states, at most one per subject and each newer than any before, in the transaction that marks them as
     * applied. Take {@code change.id()} only where versioned data changes.
     */
    void apply(Connection connection, Change change, List<Event<T>> events) throws SQLException;
}
