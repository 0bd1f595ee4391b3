package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.icsworkforce.kit.test.Attack;

/** Tables of one to four axes, some with a hierarchy, mostly of small groups: the same for the same seed. */
final class RandomTable {

    private static final int[] MOST_MEMBERS = {12, 7, 4, 3};

    private final Random random;

    RandomTable(long seed) {
        random = new Random(seed);
    }

    List<Axis> axes() {
        int number = 1 + random.nextInt(MOST_MEMBERS.length);
        var axes = new ArrayList<Axis>();
        for (int i = 0; i < number; i++) {
            axes.add(axis("abcd".substring(i, i + 1), 2 + random.nextInt(MOST_MEMBERS[number - 1])));
        }
        if (random.nextBoolean()) {
            axes.set(0, axes.getFirst().as(Role.CONTRIBUTOR));
        }
        return axes;
    }

    private Axis axis(String id, int members) {
        List<String> codes = IntStream.range(0, members).mapToObj(i -> id + i).toList();
        var groups = new LinkedHashMap<String, String>();
        codes.forEach(code -> groups.put(code, id + "-" + groups.size() / 3));
        return members > 3 && random.nextBoolean()
                ? Axis.of(id, codes).grouped(id + "-group", groups)
                : Axis.of(id, codes);
    }

    Map<List<String>, Integer> counts(List<Axis> axes) {
        double mean = 1 + random.nextInt(30);
        var counts = new HashMap<List<String>, Integer>();
        Attack.forEachLeaf(
                axes, leaf -> counts.put(leaf, (int) (-mean * Math.log(1 - random.nextDouble()) * spread())));
        return counts;
    }

    private double spread() {
        return random.nextInt(4) == 0 ? 4 : 0.6;
    }

    Profile profile() {
        return new Profile(
                "random",
                new int[] {5, 8, 11}[random.nextInt(3)],
                random.nextInt(3) == 0 ? Profile.Zeros.HIDDEN : Profile.Zeros.SHOWN,
                random.nextInt(3) == 0 ? 5 : 1,
                "test");
    }
}
