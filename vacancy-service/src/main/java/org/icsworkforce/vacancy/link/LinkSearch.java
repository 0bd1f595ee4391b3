package org.icsworkforce.vacancy.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * Follows the change log and looks, for every record that has changed, for others of the same need. A run does not wait
 * for it. Organisations of which one feed speaks have nothing to be linked and cost nothing.
 */
@ApplicationScoped
class LinkSearch implements Round {

    static final String ACTOR = "vacancy-service";

    private final DataSource dataSource;
    private final ChangeLog changes;

    /** Nothing has happened since then; -1 for not knowing. */
    private long quietAt = -1;

    LinkSearch(DataSource dataSource, ChangeLog changes) {
        this.dataSource = dataSource;
        this.changes = changes;
    }

    @Override
    public synchronized void go() throws SQLException {
        boolean more = hasWork();
        while (more) {
            more = changes.append("LINKS", null, ACTOR, this::step);
        }
    }

    private boolean hasWork() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return changes.now(connection).number() != quietAt || LinkWork.feedsHaveChanged(connection);
        }
    }

    /** Returns whether there is more to do. */
    private boolean step(Connection connection, Change change) throws SQLException {
        LinkTable.lock(connection);
        long now = changes.now(connection).number();
        var reordered = LinkWork.reordered(connection);
        if (!reordered.isEmpty()) {
            Standings.settle(connection, change, reordered);
        }
        Map<UUID, Need> newlyShared = LinkWork.newlyShared(connection);
        Map<UUID, Need> batch =
                newlyShared.isEmpty() ? Needs.of(connection, LinkWork.changed(connection, now)) : newlyShared;
        if (batch.isEmpty()) {
            quietAt = LinkWork.isBehind(connection, now) ? -1 : now;
            return quietAt < 0;
        }
        examine(connection, change, batch);
        return true;
    }

    private static void examine(Connection connection, Change change, Map<UUID, Need> batch) throws SQLException {
        Needs.index(connection, batch.values());
        var reach = reach(connection, batch);
        var held = new HashMap<Pair, Link>();
        LinkTable.of(connection, reach).forEach(link -> held.put(link.pair(), link));
        var around = Needs.around(connection, reach);
        var verdicts = new Verdicts(around.values());
        var concerned = new HashSet<UUID>();
        for (Pair pair : pairs(batch.values(), verdicts, held.keySet())) {
            Link before = held.get(pair);
            Need one = around.get(pair.first());
            Need other = around.get(pair.second());
            Link found = one == null || other == null
                    ? null
                    : verdicts.of(one, other, before != null && before.isLinked())
                            .orElse(null);
            Link next = next(before, found);
            if (next != null) {
                LinkTable.write(connection, change, next);
                concerned.addAll(List.of(pair.first(), pair.second()));
            }
        }
        // a linked record may also have been taken back, or have become a requisition
        held.values().stream().filter(Link::isLinked).forEach(link -> {
            concerned.add(link.pair().first());
            concerned.add(link.pair().second());
        });
        Standings.settle(connection, change, concerned);
    }

    /** They, and those that are like them or were: whom these are linked with may be in doubt now, or no more. */
    private static Set<UUID> reach(Connection connection, Map<UUID, Need> batch) throws SQLException {
        var verdicts = new Verdicts(Needs.around(connection, batch.keySet()).values());
        var reach = new HashSet<>(batch.keySet());
        batch.values().forEach(need -> verdicts.alike(need).forEach(other -> reach.add(other.id())));
        LinkTable.of(connection, batch.keySet()).forEach(link -> {
            reach.add(link.pair().first());
            reach.add(link.pair().second());
        });
        return reach;
    }

    private static Set<Pair> pairs(Collection<Need> batch, Verdicts verdicts, Set<Pair> held) {
        var pairs = new HashSet<>(held);
        batch.forEach(need -> verdicts.near(need).forEach(other -> pairs.add(Pair.of(need.id(), other.id()))));
        return pairs;
    }

    /** What is to be held from now on; null for what is held already. A decision stands. */
    private static @Nullable Link next(@Nullable Link held, @Nullable Link found) {
        if (held == null) {
            return found;
        }
        if (held.decided() || found == null && held.state() == Link.State.WITHDRAWN) {
            return null;
        }
        Link next = found == null
                ? held.withdraw()
                : new Link(
                        held.pair(),
                        held.version(),
                        found.state(),
                        found.evidence(),
                        false,
                        found.score(),
                        found.reasons());
        return next.saysTheSameAs(held) ? null : next;
    }
}
