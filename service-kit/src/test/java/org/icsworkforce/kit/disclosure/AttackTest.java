package org.icsworkforce.kit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.icsworkforce.kit.test.Attack;
import org.junit.jupiter.api.Test;

/**
 * Attacks releases of random tables by linear programming. {@code -Ddisclosure.tables=1000} attacks more of them.
 *
 * <p>The attack is on the finest groups only: if it could be seen of any set of groups that it holds too few people, it
 * could be seen of each finest group in it.
 */
class AttackTest {

    private static final int TABLES = Integer.getInteger("disclosure.tables", 20);
    private static final double EXACT = 1e-6;

    @Test
    void nobodySeesOfAGroupThatItIsTooSmall() {
        for (long seed = 0; seed < TABLES; seed++) {
            var random = new RandomTable(seed);
            List<Axis> axes = random.axes();
            var table = Table.of(axes, random.counts(axes));
            Profile profile = random.profile();
            var edition = new Edition(table, Protection.protect(table, profile));
            attack("table " + seed, List.of(edition), profile);
            if (axes.getFirst().role() == Role.CONTRIBUTOR) {
                String organisation = axes.getFirst().members().getFirst();
                attackAs(organisation, "table " + seed, List.of(edition), profile);
                attackAs(axes.getFirst().members().getLast(), "table " + seed, List.of(edition), profile);
            }
        }
    }

    @Test
    void answersGiveNoGroupAwayAndNobodySeesThatNoneGaveASensitiveOne() {
        for (long seed = 0; seed < TABLES; seed++) {
            var random = new RandomTable(seed);
            var axes = new ArrayList<>(random.axes().stream().limit(2).toList());
            boolean sensitive = seed % 2 == 0;
            axes.add(Axis.of("answer", List.of("yes", "no", "unsaid"))
                    .as(sensitive ? Role.SENSITIVE_ANSWER : Role.ANSWER));
            Map<List<String>, Integer> counts = random.counts(axes);
            Profile profile = random.profile();
            Release release = Protection.protect(Table.of(axes, counts), profile);
            var attack = new Attack(List.of(release), profile, List.of(counts), List.of(Map.of()), Set.of());
            var groups = new HashMap<List<String>, Integer>();
            counts.forEach((leaf, count) -> groups.merge(leaf.subList(0, leaf.size() - 1), count, Integer::sum));
            groups.forEach((group, count) -> {
                if (count > 0 && count < profile.minimum()) {
                    assertThat(attack.most(group, counts))
                            .as("%s holds %s, %s", group, count, profile)
                            .isGreaterThanOrEqualTo(profile.minimum() - EXACT);
                }
            });
            counts.forEach((leaf, count) -> {
                if (sensitive && count == 0 && groups.get(leaf.subList(0, leaf.size() - 1)) > 0) {
                    assertThat(attack.most(leaf, counts)).as("%s", leaf).isGreaterThanOrEqualTo(1 - EXACT);
                }
            });
        }
    }

    @Test
    void editionsTogetherGiveNoGroupAwayAndDifferByNobodyOrEnough() {
        for (long seed = 0; seed < TABLES; seed++) {
            var random = new RandomTable(seed);
            List<Axis> axes = random.axes();
            Map<List<String>, Integer> counts = random.counts(axes);
            Profile profile = random.profile();
            var editions = new ArrayList<Edition>();
            for (int number = 0; number < 3; number++) {
                editions.add(Protection.revise(Table.of(axes, counts), profile, editions));
                counts = changed(counts, new Random(7 * seed + number));
            }
            attack("editions " + seed, editions, profile);
            if (profile.roundTo() == 1) {
                differByNobodyOrEnough(
                        editions.get(0).release(), editions.get(1).release(), profile);
                differByNobodyOrEnough(
                        editions.get(1).release(), editions.get(2).release(), profile);
            }
        }
    }

    /** Some people come or go here and there, and somewhere many. */
    private static Map<List<String>, Integer> changed(Map<List<String>, Integer> counts, Random random) {
        var changed = new HashMap<List<String>, Integer>();
        new TreeMap<>(Map.copyOf(textKeys(counts))).forEach((text, leaf) -> {
            int change =
                    switch (random.nextInt(12)) {
                        case 0 -> 1;
                        case 1 -> -1;
                        case 2 -> random.nextInt(40);
                        case 3 -> -random.nextInt(40);
                        default -> 0;
                    };
            changed.put(leaf, Math.max(0, counts.get(leaf) + change));
        });
        return changed;
    }

    private static Map<String, List<String>> textKeys(Map<List<String>, Integer> counts) {
        var keys = new HashMap<String, List<String>>();
        counts.keySet().forEach(leaf -> keys.put(leaf.toString(), leaf));
        return keys;
    }

    private static void differByNobodyOrEnough(Release before, Release after, Profile profile) {
        after.cells().forEach((members, cell) -> {
            Integer was = before.cells().get(members).value();
            if (was != null && cell.value() != null && !was.equals(cell.value())) {
                assertThat(Math.abs(cell.value() - was)).isGreaterThanOrEqualTo(profile.minimum());
            }
        });
    }

    private static void attackAs(String organisation, String table, List<Edition> editions, Profile profile) {
        var knows = new HashSet<List<String>>();
        Attack.forEachLeaf(editions.getFirst().table().axes(), knows::add);
        knows.removeIf(leaf -> !leaf.getFirst().equals(organisation));
        List<Map<List<String>, Integer>> known = editions.stream()
                .<Map<List<String>, Integer>>map(edition -> {
                    var own = new HashMap<>(edition.table().counts());
                    own.keySet().retainAll(knows);
                    return own;
                })
                .toList();
        attack(table + ", " + organisation, editions, profile, known, knows);
    }

    private static void attack(String who, List<Edition> editions, Profile profile) {
        List<Map<List<String>, Integer>> nothing = Stream.<Map<List<String>, Integer>>generate(Map::of)
                .limit(editions.size())
                .toList();
        attack(who, editions, profile, nothing, Set.of());
    }

    private static void attack(
            String who,
            List<Edition> editions,
            Profile profile,
            List<Map<List<String>, Integer>> known,
            Set<List<String>> knows) {
        List<Map<List<String>, Integer>> counts =
                editions.stream().map(edition -> edition.table().counts()).toList();
        var attack = new Attack(editions.stream().map(Edition::release).toList(), profile, counts, known, knows);
        for (int edition = 0; edition < editions.size(); edition++) {
            Map<List<String>, Integer> held = counts.get(edition);
            Map<List<String>, Integer> own = known.get(edition);
            held.forEach((leaf, count) -> {
                int others = count - own.getOrDefault(leaf, 0);
                if (!knows.contains(leaf) && others > 0 && others < profile.minimum()) {
                    // the variable may be of several editions, and what is known of it then is the same
                    assertThat(attack.most(leaf, held))
                            .as("%s, %s holds %s", who, leaf, others)
                            .isGreaterThanOrEqualTo(profile.minimum() - EXACT);
                }
            });
        }
    }
}
