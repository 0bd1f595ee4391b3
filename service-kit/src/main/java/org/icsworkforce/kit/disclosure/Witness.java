package org.icsworkforce.kit.disclosure;

/**
 * Another table that agrees with everything that is shown.
 *
 * @param leaves at which it differs from the true one
 * @param shifts by how many people
 * @param raise how many people more are in the group that it was made for
 */
record Witness(int[] leaves, int[] shifts, int raise) {

    /** Whether the attacker cannot exclude it. */
    boolean isPossibleFor(Attacker attacker, int[] counts) {
        for (int i = 0; i < leaves.length; i++) {
            int leaf = leaves[i];
            if (attacker.knows()[leaf] || counts[leaf] + shifts[i] < attacker.known()[leaf]) {
                return false;
            }
        }
        return true;
    }
}
