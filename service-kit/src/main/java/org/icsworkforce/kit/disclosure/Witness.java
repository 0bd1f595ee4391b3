package org.icsworkforce.kit.disclosure;

import java.util.List;

/**
 * Another table that agrees with everything that is shown.
 *
 * @param shifts per layer
 * @param raise how many people more are in the group that it was made for
 * @param joined per layer, whether the group was raised in it too
 */
record Witness(List<Shift> shifts, int raise, boolean[] joined) {

    /**
     * @param leaves at which it differs from the true table
     * @param people by how many
     */
    record Shift(int[] leaves, int[] people) {

        boolean isPossibleFor(Attacker attacker, int[] counts) {
            for (int i = 0; i < leaves.length; i++) {
                int leaf = leaves[i];
                if (attacker.knows()[leaf] || counts[leaf] + people[i] < attacker.known()[leaf]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether the attacker cannot exclude it, and it says enough. */
    boolean protects(List<Layer> layers, int attacker, int need, boolean[] needed) {
        if (raise < need) {
            return false;
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            Layer one = layers.get(layer);
            if ((needed[layer] && !joined[layer])
                    || !shifts.get(layer).isPossibleFor(one.attackers.get(attacker), one.sheet.counts)) {
                return false;
            }
        }
        return true;
    }
}
