package org.icsworkforce.vacancy.record;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Has adverts that an undo gives back follow their dates before they are merged: what was open then and whose closing day
 * has passed since is given back closed, and is not told to be open for a second.
 */
final class RestoredAdverts {

    private static final int AT_ONCE = 1_000;

    private static final String DUE = """
            select content from staging
            where restored and not deleted and level = 'ADVERT'
              and (closed_on is null and closes_on <= ? or status in ('PLANNED', 'APPROVED') and opened_on <= ?)""";

    private static final String FOLLOW = """
            update staging set status = ?, live = ?, ended = ?, close_reason = ?, content = ?, content_hash = ?,
                closed_on = case when ? then closes_on end
            where reference = ?""";

    private RestoredAdverts() {}

    /** @param synthetic the feed's present mark */
    static void follow(Connection connection, boolean synthetic, Instant now) throws SQLException {
        LocalDate today = now.atZone(London.ZONE).toLocalDate();
        var status = new AdvertStatus(now);
        try (var due = connection.prepareStatement(DUE);
                var follow = connection.prepareStatement(FOLLOW)) {
            due.setFetchSize(AT_ONCE);
            due.setObject(1, today);
            due.setObject(2, today);
            try (var row = due.executeQuery()) {
                for (int read = 1; row.next(); read++) {
                    Vacancy held = VacancyJson.read(row.getString(1));
                    Vacancy followed = status.follow(held);
                    if (followed != held) {
                        add(follow, followed, synthetic);
                    }
                    if (read % AT_ONCE == 0) {
                        follow.executeBatch();
                    }
                }
            }
            follow.executeBatch();
        }
    }

    private static void add(PreparedStatement follow, Vacancy advert, boolean synthetic) throws SQLException {
        byte[] content = VacancyJson.write(advert);
        follow.setString(1, advert.status().name());
        follow.setBoolean(2, advert.status().isLive());
        follow.setBoolean(3, advert.status().isEnded());
        follow.setString(
                4, advert.closeReason() == null ? null : advert.closeReason().name());
        follow.setString(5, new String(content, StandardCharsets.UTF_8));
        follow.setLong(6, VacancyRow.hash(content, synthetic));
        follow.setBoolean(7, advert.status().isEnded());
        follow.setString(8, advert.reference());
        follow.addBatch();
    }
}
