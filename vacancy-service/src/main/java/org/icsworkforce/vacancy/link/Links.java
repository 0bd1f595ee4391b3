package org.icsworkforce.vacancy.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.link.Link.Evidence;
import org.icsworkforce.vacancy.link.Link.State;
import org.jspecify.annotations.Nullable;

/** Links, for those who look at them and decide. */
@ApplicationScoped
class Links {

    private static final String LATEST = """
            from (select distinct on (l.first, l.second) l.*, c.at, c.number
                  from vacancy_link l join change c on c.id = l.change
                  where c.number <= ? %s order by l.first, l.second, l.version desc) l
            join lateral (select l.at) c on true
            join vacancy f on f.id = l.first join vacancy s on s.id = l.second""";

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final Caller caller;

    Links(DataSource dataSource, ChangeLog changes, Caller caller) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.caller = caller;
    }

    /** A link after a decision. */
    record Decided(LinkView link, boolean isNew) {}

    /** @param vacancy whose links; null for all */
    List<LinkView> list(
            Connection connection,
            Moment moment,
            @Nullable UUID vacancy,
            Set<State> states,
            @Nullable String organisation,
            @Nullable Pair after,
            int limit)
            throws SQLException {
        var arguments = new ArrayList<Object>(List.of(moment.number()));
        String which = "";
        if (vacancy != null) {
            which = "and (l.first = ? or l.second = ?)";
            arguments.addAll(List.of(vacancy, vacancy));
        }
        var sql = new StringBuilder(
                "select " + LinkView.COLUMNS + " " + LATEST.formatted(which) + " where l.state = any (?)");
        arguments.add(
                connection.createArrayOf("text", states.stream().map(Enum::name).toArray()));
        if (organisation != null) {
            sql.append(" and ? in (f.organisation, s.organisation)");
            arguments.add(organisation);
        }
        if (after != null) {
            sql.append(" and (l.first, l.second) > (?, ?)");
            arguments.addAll(List.of(after.first(), after.second()));
        }
        arguments.add(limit);
        try (var query = connection.prepareStatement(sql + " order by l.first, l.second limit ?")) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            try (var row = query.executeQuery()) {
                var found = new ArrayList<LinkView>();
                while (row.next()) {
                    found.add(LinkView.of(row));
                }
                return found;
            }
        }
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    LinkView find(Pair pair) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return find(connection, pair).orElseThrow(() -> Problem.notFound("The link"));
        }
    }

    private Optional<LinkView> find(Connection connection, Pair pair) throws SQLException {
        return list(
                        connection,
                        changes.now(connection),
                        pair.first(),
                        Set.of(State.values()),
                        null,
                        null,
                        Integer.MAX_VALUE)
                .stream()
                .filter(link -> link.second().vacancy().equals(pair.second()))
                .findFirst();
    }

    /**
     * Says that two records are, or are not, of one need.
     *
     * @throws Problem {@code ACCESS_DENIED}, {@code RESOURCE_NOT_FOUND}, {@code INVALID_VALUE} for records of one feed
     */
    Decided decide(Pair pair, State decision, @Nullable String ifMatch) throws SQLException {
        boolean isNew = changes.append("LINK", null, caller.clientId(), (connection, change) -> {
            LinkTable.lock(connection);
            requireSides(connection, pair, decision == State.LINKED);
            var told = find(connection, pair);
            if (told.isPresent()) {
                told.get().tag().require(ifMatch);
            }
            var held = LinkTable.find(connection, pair);
            Link link = held.orElse(new Link(pair, 0, decision, Evidence.NONE, false, null, List.of()))
                    .decide(decision);
            if (held.isEmpty() || !link.saysTheSameAs(held.get())) {
                LinkTable.write(connection, change, link);
                Standings.settle(connection, change, List.of(pair.first(), pair.second()));
            }
            return held.isEmpty();
        });
        return new Decided(find(pair), isNew);
    }

    /**
     * Takes a decision back: the search says again what the records show.
     *
     * @param ifMatch optional: nothing is lost by it
     */
    void reconsider(Pair pair, @Nullable String ifMatch) {
        changes.append("LINK", null, caller.clientId(), (connection, change) -> {
            LinkTable.lock(connection);
            requireSides(connection, pair, false);
            LinkView told = find(connection, pair).orElseThrow(() -> Problem.notFound("The link"));
            Link held = LinkTable.find(connection, pair).orElseThrow();
            if (held.decided()) {
                if (ifMatch != null) {
                    told.tag().require(ifMatch);
                }
                LinkTable.write(connection, change, shown(connection, held));
                Standings.settle(connection, change, List.of(pair.first(), pair.second()));
            }
            return null;
        });
    }

    private static Link shown(Connection connection, Link held) throws SQLException {
        var ids = List.of(held.pair().first(), held.pair().second());
        var needs = Needs.of(connection, ids);
        return new Verdicts(Needs.around(connection, ids).values())
                .of(needs.get(ids.getFirst()), needs.get(ids.getLast()), false)
                .map(found -> new Link(
                        held.pair(),
                        held.version(),
                        found.state(),
                        found.evidence(),
                        false,
                        found.score(),
                        found.reasons()))
                .orElse(held.withdraw());
    }

    /** Two needs are said to be one by somebody who speaks for both; that they are two, by either side. */
    private void requireSides(Connection connection, Pair pair, boolean both) throws SQLException {
        var needs = Needs.of(connection, List.of(pair.first(), pair.second()));
        if (needs.size() < 2) {
            throw Problem.notFound("The vacancy");
        }
        var organisations = new TreeSet<String>();
        var feeds = new TreeSet<String>();
        needs.values().forEach(need -> {
            organisations.add(need.organisation());
            feeds.add(need.feed());
        });
        if (both || organisations.stream().noneMatch(code -> caller.speaksFor(Set.of(code)))) {
            caller.requireOrganisations(organisations);
        }
        if (feeds.size() < 2) {
            throw Problem.of(
                    GeneralProblem.INVALID_VALUE,
                    "Both are of the feed " + feeds.first()
                            + ": two references of one feed are two needs. End the doubled one with the reason DUPLICATE.");
        }
    }
}
