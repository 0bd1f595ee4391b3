package org.icsworkforce.campaign.release;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A month as a release tells it: what it was made of, and what of that may be told. Campaigns that belong to totals over
 * campaigns and those that do not are two tables, which share no people. To which of them a campaign belongs is decided
 * when it first has hires in the month, and stays so: one that moved would be the difference of two totals.
 */
record MonthEdition(Set<HireCount> counts, Set<ReleasedCell> cells) {

    /** Of a month in which nobody was hired. */
    static final MonthEdition EMPTY = new MonthEdition(Set.of(), Set.of());

    MonthEdition {
        counts = Set.copyOf(counts);
        cells = Set.copyOf(cells);
    }

    /**
     * The next edition, protected together with all before it.
     *
     * @param earlier all of the month, oldest first. That a release told of no hires at all is none of them: what differs
     *     from it is the edition itself.
     * @return empty when there is nothing new, or nothing new that may be told
     */
    static Optional<MonthEdition> next(List<MonthEdition> earlier, Collection<HireCount> now) {
        Map<String, Boolean> decided = earlier.stream()
                .flatMap(edition -> edition.counts().stream())
                .collect(toMap(HireCount::campaign, HireCount::inTotal, (one, same) -> one));
        Set<HireCount> placed = now.stream()
                .map(count -> count.with(decided.getOrDefault(count.campaign(), count.inTotal())))
                .collect(toUnmodifiableSet());
        var counts = new LinkedHashSet<HireCount>();
        var cells = new LinkedHashSet<ReleasedCell>();
        for (boolean inTotal : List.of(true, false)) {
            var before = earlier.stream().map(edition -> edition.part(inTotal)).toList();
            var part = new HireCube(inTotal).revise(before, new MonthEdition(placed, Set.of()).part(inTotal));
            counts.addAll(part.counts());
            cells.addAll(part.cells());
        }
        var next = new MonthEdition(counts, cells);
        return next.equals(earlier.isEmpty() ? EMPTY : earlier.getLast()) ? Optional.empty() : Optional.of(next);
    }

    private MonthEdition part(boolean inTotal) {
        return new MonthEdition(
                counts.stream().filter(count -> count.inTotal() == inTotal).collect(toUnmodifiableSet()),
                cells.stream().filter(cell -> cell.inTotal() == inTotal).collect(toUnmodifiableSet()));
    }
}
