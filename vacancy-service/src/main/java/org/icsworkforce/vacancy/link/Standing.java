package org.icsworkforce.vacancy.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * To which need a record belongs, and whether figures count it. Of the records of one need those of one feed count:
 * requisitions come before adverts, then the feed of the first precedence, then that with the first code. That feed's
 * requisitions are needs of their own, even where one advert is for several of them.
 *
 * @param need the first of the ids of its records
 */
record Standing(UUID need, boolean counts) {

    private static final Comparator<Need> LEADING = Comparator.comparing(Need::requisition)
            .reversed()
            .thenComparing(Need::precedence)
            .thenComparing(Need::feed);

    static Standing alone(UUID record) {
        return new Standing(record, true);
    }

    /** @param linked pairs of the records, those with a record that was taken back among them */
    static Map<UUID, Standing> of(Collection<Need> records, Collection<Pair> linked) {
        var standing = new HashMap<UUID, Standing>();
        var known = new TreeMap<String, Need>();
        records.forEach(record -> known.put(record.id().toString(), record));
        var neighbours = new HashMap<UUID, List<UUID>>();
        linked.forEach(pair -> {
            neighbours.computeIfAbsent(pair.first(), id -> new ArrayList<>()).add(pair.second());
            neighbours.computeIfAbsent(pair.second(), id -> new ArrayList<>()).add(pair.first());
        });
        for (Need record : known.values()) {
            if (!standing.containsKey(record.id())) {
                var together = together(record, known, neighbours);
                var leader = together.stream().min(LEADING).orElseThrow();
                together.forEach(one -> standing.put(
                        one.id(),
                        new Standing(
                                record.id(),
                                one.deleted()
                                        || one.feed().equals(leader.feed())
                                                && one.requisition() == leader.requisition())));
            }
        }
        return standing;
    }

    /** All that can be reached over links; what was taken back holds nothing together. */
    private static Collection<Need> together(Need record, Map<String, Need> known, Map<UUID, List<UUID>> neighbours) {
        var reached = new TreeMap<String, Need>(Map.of(record.id().toString(), record));
        var open = new ArrayDeque<>(List.of(record));
        while (!open.isEmpty()) {
            Need at = open.poll();
            if (at.deleted()) {
                continue;
            }
            for (UUID next : neighbours.getOrDefault(at.id(), List.of())) {
                Need other = known.get(next.toString());
                if (other != null && !other.deleted() && reached.putIfAbsent(next.toString(), other) == null) {
                    open.add(other);
                }
            }
        }
        return reached.values();
    }
}
