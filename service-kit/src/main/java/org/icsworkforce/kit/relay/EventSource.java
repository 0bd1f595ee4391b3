package org.icsworkforce.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.icsworkforce.kit.change.Moment;

/** One kind of aggregate whose versions are told as events. Implementations are beans; the relay finds them. */
public interface EventSource {

    /** Names the watermark; never changes. */
    String name();

    /** The topic that it writes to. */
    String topic();

    /** The events of one change behind {@code afterRow}, in the order of their rows, at most {@code limit}. */
    List<Outgoing> of(Connection connection, long change, Moment moment, long afterRow, int limit) throws SQLException;

    /** For a replay: the latest event of each aggregate whose subject sorts behind {@code after} (first: ""). */
    List<Outgoing> current(Connection connection, String after, int limit) throws SQLException;
}
