package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Somebody who reads a release to find out about other people.
 *
 * @param known per leaf, people that it knows already: its own
 * @param knows per leaf, whether it knows that there is nobody else
 */
record Attacker(int[] known, boolean[] knows) {

    /** Everybody; then each organisation that is a member of an axis, and each that has contributed to the counts. */
    static List<Attacker> of(Table table, Sheet sheet, Collection<String> contributors) {
        Lattice lattice = sheet.lattice;
        var attackers = new ArrayList<Attacker>();
        attackers.add(new Attacker(new int[lattice.leaves], sheet.empty));
        IntStream.range(0, lattice.sizes.length)
                .filter(axis -> lattice.axes.get(axis).role() == Role.CONTRIBUTOR)
                .forEach(axis -> IntStream.range(0, lattice.sizes[axis])
                        .forEach(member -> attackers.add(memberOf(axis, member, sheet))));
        contributors.forEach(organisation -> {
            int[] known = new int[lattice.leaves];
            table.contributions()
                    .getOrDefault(organisation, Map.of())
                    .forEach((members, count) -> known[lattice.leaf(members)] = count);
            attackers.add(new Attacker(known, sheet.empty));
        });
        return attackers;
    }

    private static Attacker memberOf(int axis, int member, Sheet sheet) {
        int[] known = new int[sheet.counts.length];
        boolean[] knows = sheet.empty.clone();
        for (int leaf = 0; leaf < known.length; leaf++) {
            if (sheet.lattice.position(leaf, axis) == member) {
                known[leaf] = sheet.counts[leaf];
                knows[leaf] = true;
            }
        }
        return new Attacker(known, knows);
    }
}
