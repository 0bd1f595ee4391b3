package org.icsworkforce.vacancy.codelist;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The candidate whose words are most like a text: Dice's coefficient of the pairs of letters within words. A
 * suggestion for people to judge; nothing is ever taken by it.
 */
public final class Closest {

    private static final double ENOUGH = 0.5;

    private record Scored<T>(T candidate, double score) {}

    private Closest() {}

    /** Empty when nothing is much alike. */
    public static <T> Optional<T> to(String text, Collection<T> candidates, Function<T, String> label) {
        Set<String> pairs = pairs(text);
        return candidates.stream()
                .map(candidate -> new Scored<>(candidate, likeness(pairs, pairs(label.apply(candidate)))))
                .filter(scored -> scored.score() > ENOUGH)
                .max(Comparator.comparingDouble(Scored::score))
                .map(Scored::candidate);
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            String framed = " " + word + " ";
            for (int i = 0; word.length() > 0 && i + 2 <= framed.length(); i++) {
                pairs.add(framed.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
