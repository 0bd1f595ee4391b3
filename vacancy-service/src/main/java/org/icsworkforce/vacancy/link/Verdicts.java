package org.icsworkforce.vacancy.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.link.Link.Evidence;
import org.icsworkforce.vacancy.link.Link.State;
import org.icsworkforce.vacancy.link.Reason.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Says of two records whether they tell one need, as far as they show it. An identifier that both carry links them, unless
 * they are of two organisations: then somebody has to agree, for nobody can take another's vacancy out of the figures by
 * naming it. Likeness links them only where it is strong and points to one record on either side; otherwise it proposes,
 * and where it points to many it says nothing.
 */
final class Verdicts {

    /** A name that one feed gives to more records is the name of something else, such as a campaign's page. */
    private static final int MOST_OF_A_NAME = 5;

    private static final int MOST_ALIKE = 3;

    /** A block that holds more is no sign of anything. */
    static final int MOST_IN_A_BLOCK = 20;

    private final Map<String, List<Need>> byKey;
    private final Map<String, Long> mostOfAFeed;

    /** @param around the records, and all that share an identifier or a block with them */
    Verdicts(Collection<Need> around) {
        byKey = new HashMap<>();
        around.stream().filter(need -> !need.deleted()).forEach(need -> need.keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(need)));
        byKey.values().removeIf(needs -> needs.size() > MOST_IN_A_BLOCK);
        mostOfAFeed = byKey.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, key -> key.getValue().stream()
                                .collect(Collectors.groupingBy(Need::feed, Collectors.counting()))
                                .values()
                                .stream()
                                .max(Long::compare)
                                .orElse(0L)));
    }

    /** Those that may tell the same need. */
    Set<Need> near(Need need) {
        var near = new LinkedHashSet<Need>();
        need.keys().forEach(key -> near.addAll(byKey.getOrDefault(key, List.of())));
        near.remove(need);
        return near;
    }

    /** Those that are likely to. */
    Set<Need> alike(Need need) {
        return near(need).stream()
                .filter(other -> Likeness.of(need, other).isLikely())
                .collect(Collectors.toSet());
    }

    /** @param isLinked whether they are: what has linked them may fade a little, but points to no other record */
    Optional<Link> of(Need one, Need other, boolean isLinked) {
        if (one.deleted()
                || other.deleted()
                || one.synthetic() != other.synthetic()
                || one.feed().equals(other.feed())) {
            return Optional.empty();
        }
        var named = shared(one, other);
        if (!named.isEmpty()) {
            var state = one.organisation().equals(other.organisation()) ? State.LINKED : State.PROPOSED;
            var reasons = named.stream()
                    .map(name -> new Reason(Feature.IDENTIFIER, BigDecimal.ONE, name, name))
                    .toList();
            return Optional.of(link(one, other, state, Evidence.IDENTIFIER, null, reasons));
        }
        var likeness = Likeness.of(one, other);
        if (isNamedIn(one, other.feed()) || isNamedIn(other, one.feed())) {
            return Optional.empty();
        }
        int most = Math.max(alike(one, other.feed()), alike(other, one.feed()));
        if (!likeness.isLikely() || most > MOST_ALIKE) {
            return Optional.empty();
        }
        var state = (likeness.isSure() || isLinked) && most == 1 ? State.LINKED : State.PROPOSED;
        var ordered = Pair.of(one.id(), other.id()).first().equals(one.id()) ? likeness : Likeness.of(other, one);
        return Optional.of(link(one, other, state, Evidence.SIMILARITY, likeness.score(), ordered.reasons()));
    }

    private static Link link(
            Need one, Need other, State state, Evidence evidence, @Nullable BigDecimal score, List<Reason> reasons) {
        return new Link(Pair.of(one.id(), other.id()), 0, state, evidence, false, score, reasons);
    }

    /** The identifiers of both that are of one need. */
    private Set<String> shared(Need one, Need other) {
        var shared = new TreeSet<>(one.identifiers());
        shared.retainAll(other.identifiers());
        shared.removeIf(name ->
                mostOfAFeed.getOrDefault(name, Long.MAX_VALUE) > (name.startsWith("URL ") ? 1 : MOST_OF_A_NAME));
        return shared;
    }

    /** Whether a feed has a record of the same name: then those that are only like it are others. */
    private boolean isNamedIn(Need need, String feed) {
        return near(need).stream()
                .anyMatch(other -> other.feed().equals(feed)
                        && other.synthetic() == need.synthetic()
                        && !shared(need, other).isEmpty());
    }

    /** How many records of a feed are like it. */
    private int alike(Need need, String feed) {
        return (int)
                alike(need).stream().filter(other -> other.feed().equals(feed)).count();
    }
}
