package org.icsworkforce.vacancy.directory;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a file are read. An empty set is no condition.
 *
 * @param postcodeAreas the letters that postcodes begin with
 */
@Schema(name = "DirectoryNarrowing")
record Narrowing(
        @Schema(examples = "[\"Kent\"]") Set<String> localAuthorities,
        @Schema(examples = "[]") Set<String> postcodeAreas) {

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,2})[0-9].*");

    Narrowing {
        var anyCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.addAll(localAuthorities);
        localAuthorities = anyCase;
        postcodeAreas = postcodeAreas.stream()
                .map(area -> area.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean admits(@Nullable String localAuthority, @Nullable String postcode) {
        return (localAuthorities.isEmpty() || localAuthority != null && localAuthorities.contains(localAuthority))
                && (postcodeAreas.isEmpty() || postcode != null && postcodeAreas.contains(area(postcode)));
    }

    private static String area(String postcode) {
        var area = AREA.matcher(postcode.toUpperCase(Locale.ROOT));
        return area.matches() ? area.group(1) : "";
    }
}
