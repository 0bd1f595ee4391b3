package org.icsworkforce.local.sample;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a post is.
 *
 * @param organisation code of the employer
 * @param position about where it is; null for the primary care networks, which have no place
 * @param postcode null where only the place is known: the councils' districts, the primary care networks
 */
record Workplace(
        String organisation,
        Kind kind,
        String name,
        @Nullable String postcode,
        @Nullable Position position) {

    /** In the town of its postcode. */
    static Workplace at(String organisation, Kind kind, String name, String postcode) {
        return new Workplace(organisation, kind, name, postcode, Position.of(postcode));
    }

    /** Decides which roles of {@code roles.csv} are recruited to. */
    enum Kind {
        ACUTE,
        MENTAL_HEALTH,
        COMMUNITY,
        AMBULANCE,
        COUNCIL,
        PRIMARY_CARE,
        PRACTICE,
        NETWORK
    }

    /** {@code WILLIAM HARVEY HOSPITAL (ASHFORD)} as people write it; some sources hold two spaces in a row. */
    static String titleCase(String upperCase) {
        return Arrays.stream(upperCase.trim().split("\\s+"))
                .map(word -> word.startsWith("(") ? "(" + capital(word.substring(1)) : capital(word))
                .collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        return word.equals("PCN") || word.isEmpty()
                ? word
                : word.charAt(0) + word.substring(1).toLowerCase();
    }
}
