package org.icsworkforce.kit.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
 *
 * <p>Earlier releases about the same people are layers of their own. An attacker will take a group whose count has not
 * changed for the same people, so a move that touches one is made in both layers; in an earlier one it can hide nothing.
 */
final class Search {

    private static final int MOST_CORNERS = 32;

    /** The release being made, then earlier ones. */
    private final List<Layer> layers;

    private final Layer current;
    /** The first layer in which the group lacks people. */
    private Layer lead;

    private final Lattice lattice;
    private final int step;

    /** Layers in which the group itself must be raised. */
    private boolean[] needed;

    private final int[] corners = new int[MOST_CORNERS];
    private int chosen;
    /** Then nobody is moved between answers: the group would not grow. */
    private boolean wholeGroup;

    private @Nullable Move best;

    /**
     * @param corners every second loses people
     * @param axes chosen, as bits
     * @param joined layers in which it is made
     */
    private record Move(int[] corners, int axes, int people, boolean[] joined, long cost) {

        boolean isBetterThan(@Nullable Move other) {
            return other == null
                    || cost * other.people < other.cost * people
                    || (cost == 0 && other.cost == 0 && people > other.people);
        }
    }

    Search(List<Layer> layers) {
        this.layers = layers;
        this.current = layers.getFirst();
        this.lead = current;
        this.lattice = current.sheet.lattice;
        // where counts are rounded, people move one by one: a few change nothing that is shown
        this.step = current.sheet.profile.roundTo() > 1 ? 1 : Integer.MAX_VALUE;
        this.needed = new boolean[layers.size()];
    }

    /**
     * @param attacker its number
     * @param from first leaf of the group
     * @param to after the last leaf of the group
     * @param need people that it lacks
     * @param needed layers in which it lacks them
     * @param reason of what is hidden
     */
    Witness find(int attacker, int from, int to, int need, boolean[] needed, Reason reason) {
        this.needed = needed;
        wholeGroup = to - from > 1;
        lead = layers.get(IntStream.range(0, needed.length)
                .filter(layer -> needed[layer])
                .findFirst()
                .orElseThrow());
        layers.forEach(layer -> layer.reset(attacker));
        boolean[] joined = new boolean[layers.size()];
        Arrays.fill(joined, true);
        int lacking = need;
        while (lacking > 0) {
            best = null;
            for (int leaf = from; leaf < to && !isIdeal(lacking); leaf++) {
                if (!lead.isKnown(leaf)) {
                    corners[0] = leaf;
                    chosen = 0;
                    explore(0, 1, lacking);
                }
            }
            if (best == null) {
                throw new Unprotectable(lattice.codes(lattice.cell(lattice.finest(), from)));
            }
            make(best, reason);
            lacking -= best.people();
            for (int layer = 0; layer < joined.length; layer++) {
                joined[layer] &= best.joined()[layer];
            }
        }
        return new Witness(layers.stream().map(Layer::shift).toList(), need, joined);
    }

    private boolean isIdeal(int people) {
        return best != null && best.cost() == 0 && best.people() >= Math.min(people, step);
    }

    /** Every choice of members on this and the following axes; the corners so far can lose so many people. */
    private void explore(int axis, int count, int people) {
        if (axis == lattice.sizes.length) {
            weigh(count, Math.min(people, step));
            return;
        }
        explore(axis + 1, count, people);
        if (wholeGroup && axis == lattice.answers) {
            return;
        }
        int own = lattice.position(corners[0], axis);
        chosen |= 1 << axis;
        for (int other = 0; other < lattice.sizes[axis] && !isIdeal(people); other++) {
            int spare = other == own ? 0 : mirror(axis, other - own, count, people);
            if (spare > 0) {
                explore(axis + 1, 2 * count, spare);
            }
        }
        chosen &= ~(1 << axis);
    }

    /** Doubles the corners; how many people can be moved then. */
    private int mirror(int axis, int distance, int count, int people) {
        int spare = people;
        for (int i = 0; i < count; i++) {
            int leaf = corners[i] + distance * lattice.leafStrides[axis];
            if (lead.isKnown(leaf)) {
                return 0;
            }
            corners[count + i] = leaf;
            if (loses(count + i)) {
                spare = Math.min(spare, lead.spare(leaf));
            }
        }
        return spare;
    }

    private static boolean loses(int corner) {
        return Integer.bitCount(corner) % 2 == 1;
    }

    private void weigh(int count, int people) {
        boolean[] joined = joined(count);
        int most = people;
        for (int layer = 0; joined.length > 1 && layer < joined.length; layer++) {
            most = joined[layer] ? Math.min(most, spare(layers.get(layer), count)) : most;
        }
        // fewer may do where so many would empty a group that is known not to be empty
        for (int moved = most; moved > 0; moved = moved > 1 ? 1 : 0) {
            long cost = cost(count, moved, joined);
            if (cost >= 0) {
                var move = new Move(Arrays.copyOf(corners, count), chosen, moved, joined, cost);
                best = move.isBetterThan(best) ? move : best;
                return;
            }
        }
    }

    /** The layers in which somebody would expect to see the move too. */
    private boolean[] joined(int count) {
        boolean[] joined = needed.clone();
        for (boolean more = joined.length > 1; more; ) {
            more = false;
            for (int layer = 0; layer < joined.length; layer++) {
                if (!joined[layer] && sharesGroups(layer, joined, count)) {
                    joined[layer] = true;
                    more = true;
                }
            }
        }
        return joined;
    }

    private boolean sharesGroups(int layer, boolean[] joined, int count) {
        for (int other = 0; other < joined.length; other++) {
            for (int i = 0; joined[other] && i < count; i++) {
                if (layers.get(layer).sheet.counts[corners[i]] == layers.get(other).sheet.counts[corners[i]]) {
                    return true;
                }
            }
        }
        return false;
    }

    private int spare(Layer layer, int count) {
        int spare = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            if (layer.isKnown(corners[i])) {
                return 0;
            }
            spare = loses(i) ? Math.min(spare, layer.spare(corners[i])) : spare;
        }
        return spare;
    }

    /** What must newly be hidden; -1 when it cannot be, or costs more than the best. */
    private long cost(int count, int people, boolean[] joined) {
        long cost = 0;
        for (int[] margin : lattice.margins) {
            if (!divides(margin, corners[0], corners[count - 1], chosen)) {
                continue;
            }
            for (int i = 0; i < count; i++) {
                int cell = lattice.cell(margin, corners[i]);
                int change = loses(i) ? -people : people;
                long more = joined[0] ? current.cost(cell, change) : 0;
                cost += more;
                if (more < 0 || (best != null && cost * best.people() > best.cost() * people)) {
                    return -1;
                }
                for (int layer = 1; layer < joined.length; layer++) {
                    if (joined[layer] && layers.get(layer).cost(cell, change) != 0) {
                        return -1;
                    }
                }
            }
        }
        return cost;
    }

    /** Whether the margin tells the corners of the box apart on each chosen axis; else gains and losses cancel out. */
    private boolean divides(int[] margin, int corner, int opposite, int axes) {
        for (int axis = 0; axis < margin.length; axis++) {
            int[] members = lattice.member[axis][margin[axis]];
            if ((axes & 1 << axis) != 0
                    && members[lattice.position(corner, axis)] == members[lattice.position(opposite, axis)]) {
                return false;
            }
        }
        return true;
    }

    private void make(Move move, Reason reason) {
        int[] box = move.corners();
        for (int number = 0; number < layers.size(); number++) {
            Layer layer = layers.get(number);
            for (int i = 0; move.joined()[number] && i < box.length; i++) {
                int change = loses(i) ? -move.people() : move.people();
                layer.changeLeaf(box[i], change);
                for (int[] margin : lattice.margins) {
                    if (divides(margin, box[0], box[box.length - 1], move.axes())) {
                        layer.changeCell(lattice.cell(margin, box[i]), change, reason);
                    }
                }
            }
        }
    }
}
