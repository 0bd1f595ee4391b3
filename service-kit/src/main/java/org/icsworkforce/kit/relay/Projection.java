package org.icsworkforce.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.icsworkforce.kit.change.Change;

/** What a consumer makes of the events of one topic. */
public interface Projection<T> {

    /** Names the consumer in dead letters. */
    String name();

    /** The fields of the event that this consumer reads. */
    Class<T> shape();

    /** The types that it reads, without prefix; others on the topic are passed over. */
    Set<String> types();

    /**
     * Applies states, at most one per subject and each newer than any before, in the transaction that marks them as
     * applied. Take {@code change.id()} only where versioned data changes.
     */
    void apply(Connection connection, Change change, List<Event<T>> events) throws SQLException;
}
