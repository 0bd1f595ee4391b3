package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody who reads a release to find out about other people.
 *
 * @param known per leaf, people that it knows already: its own
 * @param knows per leaf, whether it knows that there is nobody else
 */
record Attacker(int[] known, boolean[] knows) {

    /** Everybody; then each organisation that is a member of an axis. */
    static List<Attacker> of(Sheet sheet) {
        Lattice lattice = sheet.lattice;
        var attackers = new ArrayList<Attacker>();
        attackers.add(new Attacker(new int[lattice.leaves], sheet.empty));
        IntStream.range(0, lattice.sizes.length)
                .filter(axis -> lattice.axes.get(axis).role() == Role.CONTRIBUTOR)
                .forEach(axis -> IntStream.range(0, lattice.sizes[axis])
                        .forEach(member -> attackers.add(memberOf(axis, member, sheet))));
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
