package org.icsworkforce.kit.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Looks for another table that an attacker cannot exclude and in which a group is large enough, and hides what has to be
 * hidden for that.
 *
 * <p>It moves people along hypercubes: choose another member on some axes; of the corners of the box between the group
 * and its opposite, every second gains as many people as the others lose. Sums along any of these axes stay as they are,
 * and the fewer axes are chosen, the more sums change. With no axis chosen people are just added. The cheapest move by
 * what it must newly hide per person moved comes first, until the group has enough.
 *
 * <p>The hypercube method is D. Repsilber's (GHMITER, in &tau;-ARGUS). Ours moves in several steps, checks each against
 * the shown cells themselves, rounded or not, and so is safe over linked and hierarchical margins.
 */
final class Search {

    private static final int MOST_CORNERS = 32;

    private final Sheet sheet;
    private final Lattice lattice;
    private final int axes;
    /** Difference of the table looked for to the true one, per leaf and per cell. */
    private final int[] leafShift;

    private final int[] cellShift;

    private Attacker attacker;
    private final int[] corners = new int[MOST_CORNERS];
    private int chosen;
    private long bestCost;
    private int bestPeople;
    private final int[] best = new int[MOST_CORNERS];
    private int bestCorners;
    private int bestChosen;

    Search(Sheet sheet, Attacker outsider) {
        this.sheet = sheet;
        this.lattice = sheet.lattice;
        this.axes = lattice.sizes.length;
        this.attacker = outsider;
        leafShift = new int[lattice.leaves];
        cellShift = new int[lattice.cells];
    }

    /**
     * @param from first leaf of the group
     * @param to after the last leaf of the group
     * @param need people that it lacks
     * @param reason of what is hidden
     */
    Witness find(Attacker attacker, int from, int to, int need, Reason reason) {
        this.attacker = attacker;
        int lacking = need;
        while (lacking > 0) {
            bestPeople = 0;
            for (int leaf = from; leaf < to && !ideal(lacking); leaf++) {
                if (!attacker.knows()[leaf]) {
                    corners[0] = leaf;
                    chosen = 0;
                    explore(0, 1, lacking);
                }
            }
            if (bestPeople == 0) {
                throw new IllegalStateException("nothing that could be hidden protects " + lattice.codes(from));
            }
            move(reason);
            lacking -= bestPeople;
        }
        return result(need);
    }

    private boolean ideal(int lacking) {
        return bestPeople > 0 && bestCost == 0 && (bestPeople == lacking || sheet.profile.roundTo() > 1);
    }

    /** Every choice of members on this and the following axes; the corners so far can lose so many people. */
    private void explore(int axis, int count, int people) {
        if (axis == axes) {
            weigh(count, people);
            return;
        }
        explore(axis + 1, count, people);
        int own = lattice.position(corners[0], axis);
        chosen |= 1 << axis;
        for (int other = 0;
                other < lattice.sizes[axis] && !(bestPeople > 0 && bestCost == 0 && bestPeople >= people);
                other++) {
            int spare = other == own ? 0 : opposite(axis, other - own, count, people);
            if (spare > 0) {
                explore(axis + 1, 2 * count, spare);
            }
        }
        chosen &= ~(1 << axis);
    }

    /** Doubles the corners; how many people can be moved then. */
    private int opposite(int axis, int distance, int count, int people) {
        int spare = people;
        for (int i = 0; i < count; i++) {
            int leaf = corners[i] + distance * lattice.leafStrides[axis];
            if (attacker.knows()[leaf]) {
                return 0;
            }
            corners[count + i] = leaf;
            if (loses(count + i)) {
                spare = Math.min(spare, sheet.counts[leaf] + leafShift[leaf] - attacker.known()[leaf]);
            }
        }
        return spare;
    }

    private static boolean loses(int corner) {
        return Integer.bitCount(corner) % 2 == 1;
    }

    private void weigh(int count, int people) {
        int moved = sheet.profile.roundTo() > 1 ? 1 : people;
        long cost = cost(count, moved);
        if (cost < 0 && moved > 1) {
            moved = 1;
            cost = cost(count, moved);
        }
        if (cost >= 0
                && (bestPeople == 0
                        || cost * bestPeople < bestCost * moved
                        || (cost == 0 && bestCost == 0 && moved > bestPeople))) {
            bestCost = cost;
            bestPeople = moved;
            bestCorners = count;
            bestChosen = chosen;
            System.arraycopy(corners, 0, best, 0, count);
        }
    }

    /** What must newly be hidden; -1 when it cannot be, or costs more than the best. */
    private long cost(int count, int people) {
        long cost = 0;
        for (int[] margin : lattice.margins) {
            if (!divides(margin, corners[0], corners[count - 1], chosen)) {
                continue;
            }
            for (int i = 0; i < count; i++) {
                int cell = lattice.cell(margin, corners[i]);
                int value = sheet.values[cell] + cellShift[cell] + (loses(i) ? -people : people);
                boolean hidden = sheet.hidden(cell);
                if (!hidden && sheet.profile.looksLike(sheet.values[cell], value)) {
                    continue;
                }
                if (value < sheet.floor(cell)) {
                    return -1;
                }
                cost += hidden ? 0 : sheet.weight(cell);
                if (bestPeople > 0 && cost * bestPeople > bestCost * people) {
                    return -1;
                }
            }
        }
        return cost;
    }

    /** Whether the margin tells the corners of the box apart on each chosen axis; else gains and losses cancel out. */
    private boolean divides(int[] margin, int corner, int opposite, int axesChosen) {
        for (int axis = 0; axis < axes; axis++) {
            int[] members = lattice.member[axis][margin[axis]];
            if ((axesChosen & 1 << axis) != 0
                    && members[lattice.position(corner, axis)] == members[lattice.position(opposite, axis)]) {
                return false;
            }
        }
        return true;
    }

    private void move(Reason reason) {
        for (int[] margin : lattice.margins) {
            if (divides(margin, best[0], best[bestCorners - 1], bestChosen)) {
                for (int i = 0; i < bestCorners; i++) {
                    int cell = lattice.cell(margin, best[i]);
                    cellShift[cell] += loses(i) ? -bestPeople : bestPeople;
                    if (!sheet.profile.looksLike(sheet.values[cell], sheet.values[cell] + cellShift[cell])) {
                        sheet.hide(cell, reason);
                    }
                }
            }
        }
        for (int i = 0; i < bestCorners; i++) {
            leafShift[best[i]] += loses(i) ? -bestPeople : bestPeople;
        }
    }

    private Witness result(int raise) {
        int[] leaves = IntStream.range(0, leafShift.length)
                .filter(leaf -> leafShift[leaf] != 0)
                .toArray();
        var witness = new Witness(
                leaves, Arrays.stream(leaves).map(leaf -> leafShift[leaf]).toArray(), raise);
        Arrays.fill(leafShift, 0);
        Arrays.fill(cellShift, 0);
        return witness;
    }
}
