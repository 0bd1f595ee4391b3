package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.record.Vacancy.Location;
import org.jspecify.annotations.Nullable;

/** Reads where a row says that its posts are. */
final class LocationReader {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private LocationReader() {}

    static @Nullable Location read(@Nullable Fields location) {
        if (location == null) {
            return null;
        }
        String postcode = postcode(location.text("postcode", 20));
        if (postcode != null && !POSTCODE.matcher(postcode).matches()) {
            location.error(
                    GeneralProblem.INVALID_VALUE,
                    "postcode",
                    postcode,
                    "a postcode such as TN24 0LZ",
                    "Of a part of one, or of a place outside the United Kingdom, send the name only.");
        }
        return new Location(
                location.text("name", 200),
                postcode,
                location.decimal("latitude", 7, new BigDecimal("-90"), new BigDecimal("90")),
                location.decimal("longitude", 7, new BigDecimal("-180"), new BigDecimal("180")),
                location.flag("remote"));
    }

    /** Small letters and the width of the space are no part of it. */
    private static @Nullable String postcode(@Nullable String written) {
        return written == null ? null : SPACE.matcher(written).replaceAll(" ").toUpperCase(Locale.ROOT);
    }
}
