package org.icsworkforce.vacancy.codelist;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds known words that may have been meant by one that is nearly the same. Stricter than {@link Closest}: others may be meant. */
public final class Misspelt {

    private static final int SHORT = 6;
    private static final int LEAST = 3;

    private Misspelt() {}

    /** Those that differ in separators, or in a letter or two, or begin with it; none where it is one of them. */
    public static List<String> of(String written, Collection<String> known) {
        if (known.contains(written.toUpperCase(Locale.ROOT))) {
            return List.of();
        }
        String plain = plain(written);
        return plain.length() < LEAST
                ? List.of()
                : known.stream()
                        .filter(word -> isNear(plain, plain(word)))
                        .sorted()
                        .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\d]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isNear(String one, String known) {
        return known.startsWith(one) || distance(one, known) <= (known.length() <= SHORT ? 1 : 2);
    }

    /** Letters that are to be put in, taken out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 0; i < one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i + 1;
            for (int j = 0; j < other.length(); j++) {
                int replaced = before[j] + (one.charAt(i) == other.charAt(j) ? 0 : 1);
                now[j + 1] = Math.min(replaced, Math.min(before[j + 1], now[j]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
