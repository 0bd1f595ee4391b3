package org.icsworkforce.kit.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A release, the one being made or an earlier one, and how the table looked for differs from the true one in it. */
final class Layer {

    final Sheet sheet;
    final List<Attacker> attackers;
    private final int[] leafShift;
    private final int[] cellShift;
    private Attacker attacker;

    Layer(Sheet sheet, List<Attacker> attackers) {
        this.sheet = sheet;
        this.attackers = attackers;
        this.attacker = attackers.getFirst();
        leafShift = new int[sheet.lattice.leaves];
        cellShift = new int[sheet.lattice.cells];
    }

    void reset(int number) {
        attacker = attackers.get(number);
        Arrays.fill(leafShift, 0);
        Arrays.fill(cellShift, 0);
    }

    boolean isKnown(int leaf) {
        return attacker.knows()[leaf];
    }

    /** How many people the attacker must believe could be elsewhere. */
    int spare(int leaf) {
        return sheet.counts[leaf] + leafShift[leaf] - attacker.known()[leaf];
    }

    /** What must be hidden to change the cell by so many people; -1 when nobody would believe it. */
    long cost(int cell, int change) {
        int value = sheet.values[cell] + cellShift[cell] + change;
        boolean hidden = sheet.hidden(cell);
        if (!hidden && sheet.profile.looksLike(sheet.values[cell], value)) {
            return 0;
        }
        if (value < sheet.floor(cell)) {
            return -1;
        }
        return hidden ? 0 : sheet.weight(cell);
    }

    void changeLeaf(int leaf, int change) {
        leafShift[leaf] += change;
    }

    void changeCell(int cell, int change, Reason reason) {
        cellShift[cell] += change;
        if (!sheet.profile.looksLike(sheet.values[cell], sheet.values[cell] + cellShift[cell])) {
            sheet.hide(cell, reason);
        }
    }

    Witness.Shift shift() {
        int[] leaves = IntStream.range(0, leafShift.length)
                .filter(leaf -> leafShift[leaf] != 0)
                .toArray();
        return new Witness.Shift(
                leaves, Arrays.stream(leaves).map(leaf -> leafShift[leaf]).toArray());
    }
}
