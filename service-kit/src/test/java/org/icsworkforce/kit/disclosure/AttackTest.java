package org.icsworkforce.kit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Attacks releases of random tables by linear programming. {@code -Ddisclosure.tables=2000} attacks more of them.
 *
 * <p>The attack is on the finest groups only: if it could be seen of any set of groups that it holds too few people, it
 * could be seen of each finest group in it.
 */
class AttackTest {

    private static final int TABLES = Integer.getInteger("disclosure.tables", 60);
    private static final double EXACT = 1e-6;

    @Test
    void nobodySeesOfAGroupThatItIsTooSmall() {
        for (long seed = 0; seed < TABLES; seed++) {
            var random = new RandomTable(seed);
            List<Axis> axes = random.axes();
            Map<List<String>, Integer> counts = random.counts(axes);
            Profile profile = random.profile();
            Release release = Protection.protect(Table.of(axes, counts), profile);
            attack("seed " + seed, release, profile, counts, Map.of(), Set.of());
            if (axes.getFirst().role() == Role.CONTRIBUTOR) {
                for (String organisation : axes.getFirst().members()) {
                    attackAs(organisation, "seed " + seed, release, profile, counts);
                }
            }
        }
    }

    private static void attackAs(
            String organisation, String table, Release release, Profile profile, Map<List<String>, Integer> counts) {
        var known = new HashMap<>(counts);
        known.keySet().removeIf(leaf -> !leaf.getFirst().equals(organisation));
        var knows = new HashSet<List<String>>();
        RandomTable.forEachLeaf(release.axes(), knows::add);
        knows.removeIf(leaf -> !leaf.getFirst().equals(organisation));
        attack(table + ", " + organisation, release, profile, counts, known, knows);
    }

    private static void attack(
            String who,
            Release release,
            Profile profile,
            Map<List<String>, Integer> counts,
            Map<List<String>, Integer> known,
            Set<List<String>> knows) {
        var attack = new Attack(release, profile, known, knows);
        counts.forEach((leaf, count) -> {
            int others = count - known.getOrDefault(leaf, 0);
            if (!knows.contains(leaf) && others > 0 && others < profile.minimum()) {
                assertThat(attack.most(leaf))
                        .as("%s, %s holds %s", who, leaf, others)
                        .isGreaterThanOrEqualTo(profile.minimum() - EXACT);
            }
        });
    }
}
