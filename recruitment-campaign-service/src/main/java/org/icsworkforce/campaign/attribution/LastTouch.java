package org.icsworkforce.campaign.attribution;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.icsworkforce.campaign.London;
import org.jspecify.annotations.Nullable;

/**
 * The last touch of the person in the 90 days up to the day of acceptance, that day included, since an acceptance has a
 * date and no time. Days are those of London.
 *
 * @param touch null, and the source {@code UNKNOWN}, when there is none
 */
record LastTouch(
        @Nullable String touch,
        @Nullable String campaign,
        String source,
        @Nullable String medium,
        String evidence) {

    static final String METHOD = "last-touch-90d";

    private static final int DAYS = 90;
    static final LastTouch NONE = new LastTouch(null, null, "UNKNOWN", null, "NONE");

    /** Whether a touch of that London day could be the one. */
    static boolean mayExplain(LocalDate touched, LocalDate acceptedOn) {
        return !touched.isAfter(acceptedOn) && !touched.isBefore(acceptedOn.minusDays(DAYS));
    }

    static LastTouch of(Connection connection, @Nullable String person, LocalDate acceptedOn) throws SQLException {
        if (person == null) {
            return NONE;
        }
        try (var query = connection.prepareStatement("""
                select id, campaign, source, medium, evidence from touch
                where person = ? and at >= ? and at < ?
                order by at desc, id desc limit 1""")) {
            query.setString(1, person);
            query.setObject(
                    2, acceptedOn.minusDays(DAYS).atStartOfDay(London.ZONE).toOffsetDateTime());
            query.setObject(3, acceptedOn.plusDays(1).atStartOfDay(London.ZONE).toOffsetDateTime());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? new LastTouch(
                                row.getString("id"),
                                row.getString("campaign"),
                                row.getString("source"),
                                row.getString("medium"),
                                row.getString("evidence"))
                        : NONE;
            }
        }
    }
}
