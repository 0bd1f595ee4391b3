package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.record.Vacancy.Location;
import org.jspecify.annotations.Nullable;

/** Reads where a row says that its posts are. */
final class LocationReader {

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    /** Degrees of the United Kingdom and the isles around it. */
    private static final Degrees NORTH = new Degrees(49, 61);

    private static final Degrees EAST = new Degrees(-9, 2);

    private record Degrees(int from, int to) {

        boolean has(BigDecimal degrees) {
            return degrees.doubleValue() >= from && degrees.doubleValue() <= to;
        }
    }

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
        BigDecimal latitude = location.decimal("latitude", 7, new BigDecimal("-90"), new BigDecimal("90"));
        BigDecimal longitude = location.decimal("longitude", 7, new BigDecimal("-180"), new BigDecimal("180"));
        boolean meant = latitude == null || longitude == null || isMeant(location, latitude, longitude);
        return new Location(
                Misread.told(location, "name", location.text("name", 200)),
                postcode,
                meant ? latitude : null,
                meant ? longitude : null,
                location.flag("remote"));
    }

    /** What is not meant is told: whoever searches by distance would find the post in an ocean. */
    private static boolean isMeant(Fields location, BigDecimal latitude, BigDecimal longitude) {
        boolean nowhere = latitude.signum() == 0 && longitude.signum() == 0;
        boolean exchanged = NORTH.has(longitude) && EAST.has(latitude);
        if (nowhere || exchanged) {
            location.warning(
                    VacancyProblem.COORDINATES_IMPLAUSIBLE,
                    "latitude",
                    latitude.toPlainString() + ", " + longitude.toPlainString(),
                    nowhere
                            ? "Leave out what you do not know."
                            : "They are exchanged, if a place of these isles is meant.");
        }
        return !nowhere && !exchanged;
    }

    /** Small letters and the width of the space are no part of it. */
    private static @Nullable String postcode(@Nullable String written) {
        return written == null ? null : SPACE.matcher(written).replaceAll(" ").toUpperCase(Locale.ROOT);
    }
}
