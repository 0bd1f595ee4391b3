package org.icsworkforce.campaign.release;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.disclosure.Cell;
import org.icsworkforce.kit.disclosure.Edition;
import org.icsworkforce.kit.disclosure.Profile;
import org.icsworkforce.kit.disclosure.Profiles;
import org.icsworkforce.kit.disclosure.Protection;
import org.icsworkforce.kit.disclosure.Reason;
import org.icsworkforce.kit.disclosure.Release;
import org.icsworkforce.kit.disclosure.Role;
import org.icsworkforce.kit.disclosure.Table;

/**
 * Hires by campaign and organisation as disclosure control sees them.
 *
 * @param total whether sums over campaigns are told
 */
record HireCube(boolean total) {

    private static final Profile PROFILE = Profiles.byId("counts_lt5");

    /** The counts as they may be told after what was told before: small changes are held back. */
    MonthEdition revise(List<MonthEdition> earlier, MonthEdition now) {
        List<Axis> axes = axes(earlier, now);
        if (axes.stream().anyMatch(axis -> axis.members().isEmpty())) {
            return MonthEdition.EMPTY;
        }
        var revised = Protection.revise(
                table(axes, now),
                PROFILE,
                earlier.stream().map(edition -> edition(axes, edition)).toList());
        Set<HireCount> before = earlier.isEmpty() ? Set.of() : earlier.getLast().counts();
        return new MonthEdition(counts(revised.table(), before, now.counts()), cells(revised.release()));
    }

    /** Of all editions, so that they can be compared: who is new had no hires before, and everybody has seen that. */
    private List<Axis> axes(List<MonthEdition> earlier, MonthEdition now) {
        List<HireCount> all = Stream.concat(earlier.stream(), Stream.of(now))
                .flatMap(edition -> edition.counts().stream())
                .toList();
        Axis campaigns = axis("campaign", all, HireCount::campaign);
        // each organisation knows its own hires, and may subtract them from a total
        Axis organisations = axis("organisation", all, HireCount::organisation).as(Role.CONTRIBUTOR);
        return List.of(total ? campaigns : campaigns.withoutTotal(), organisations);
    }

    private static Axis axis(String id, List<HireCount> counts, Function<HireCount, String> member) {
        return Axis.of(id, counts.stream().map(member).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Table table(List<Axis> axes, MonthEdition edition) {
        return Table.of(axes, edition.counts().stream().collect(toMap(HireCount::members, HireCount::hires)));
    }

    private static Edition edition(List<Axis> axes, MonthEdition edition) {
        var cells = new LinkedHashMap<List<String>, Cell>();
        edition.cells().forEach(cell -> {
            // why a cell was hidden makes no difference to what follows
            var reason = cell.hires() == null ? Reason.SECONDARY : Reason.SHOWN;
            cells.put(cell.members(), new Cell(cell.members(), cell.hires(), reason));
        });
        return new Edition(table(axes, edition), new Release(axes, cells));
    }

    /** A group whose count stays is taken for the same people, also in its mark. */
    private Set<HireCount> counts(Table table, Set<HireCount> before, Set<HireCount> now) {
        Map<List<String>, HireCount> was = before.stream().collect(toMap(HireCount::members, count -> count));
        Map<List<String>, HireCount> is = now.stream().collect(toMap(HireCount::members, count -> count));
        return table.counts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> {
                    var same = was.get(entry.getKey());
                    return same != null && same.hires() == entry.getValue() ? same : is.get(entry.getKey());
                })
                .collect(toUnmodifiableSet());
    }

    private Set<ReleasedCell> cells(Release release) {
        return release.cells().values().stream()
                .filter(cell -> cell.value() == null || cell.value() > 0)
                .map(cell -> new ReleasedCell(
                        total, cell.members().getFirst(), cell.members().getLast(), cell.value()))
                .collect(toUnmodifiableSet());
    }
}
