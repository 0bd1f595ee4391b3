package org.icsworkforce.vacancy.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.vacancy.intake.Turns;

/**
 * Stages what no sender says in so many words: that a record is taken back, that it has ended because a snapshot does
 * not name it, and that it is again what it was. The one merge makes versions of it, as of any row.
 */
final class Compensations {

    private static final String COLUMNS = """
            insert into staging (row_index, reference, id, organisation, level, status, live, ended, close_reason,
                staff_group, job_role, band, posts, wte, hard_to_fill, opened_on, closes_on, closed_on,
                reattempted_on, source_updated_at, content_hash, content, mapped, deleted, restored)
            """;

    /** What a record says that ends without its sender's word: the word that was sent is of another status. */
    private static final String OVER = """

                ((h.content::jsonb #- '{sourceValues,/status}' #- '{sourceValues,/closeReason}')
                    || '{"status":"CLOSED","closeReason":"UNKNOWN"}')::text\s""";

    /** As it was, but over; {@code %s} says whether the sender's own time goes with it. */
    private static final String REMOVED = COLUMNS + """
            select (select count(*) from staging) + row_number() over (order by h.id) - 1, h.reference, h.id,
                h.organisation, h.level, case when h.closed_on is null then 'CLOSED' else h.status end, false, true,
                coalesce(h.close_reason, 'UNKNOWN'), h.staff_group, h.job_role, h.band, h.posts, h.wte, h.hard_to_fill,
                h.opened_on, h.closes_on, null, h.reattempted_on, null, 0,
                ended.content, case when h.mapped is not null then vacancy_mapped(ended.content::jsonb) end, true, %s
            from vacancy h
            cross join lateral (
                select case when h.closed_on is null then """ + OVER + """
                else h.content end as content) ended
            where h.feed = ? and\s""";

    private static final String ENDED = COLUMNS + """
            select absent.index, h.reference, h.id, h.organisation, h.level, 'CLOSED', false, true, 'UNKNOWN',
                h.staff_group, h.job_role, h.band, h.posts, h.wte, h.hard_to_fill, h.opened_on, h.closes_on, null, null, null,
                vacancy_content_hash(ended.content, ?), ended.content,
                case when h.mapped is not null then vacancy_mapped(ended.content::jsonb) end, false, false
            from absent join vacancy h on h.feed = ? and h.reference = absent.reference
            cross join lateral (select """ + OVER + """
                as content) ended
            where h.version = absent.version and h.closed_on is null and not h.deleted""";

    private static final String TOUCHED = """
            (select v.vacancy, min(v.version) as first, max(v.version) as last
             from vacancy_version v join change c on c.id = v.change where c.run = ? group by v.vacancy)""";

    private static final String RESTORED = COLUMNS + """
            select row_number() over (order by h.id) - 1, h.reference, h.id, b.organisation, b.level, b.status, b.live,
                b.closed_on is not null, b.close_reason, b.staff_group, b.job_role, b.band, b.posts, b.wte,
                b.hard_to_fill, b.opened_on, b.closes_on, b.closed_on, b.reattempted_on,
                f.source_updated_before,
                case when b.operation = 'D' then 0 else vacancy_content_hash(b.content, ?) end, b.content,
                case when b.content like '%"sourceValues"%' then vacancy_mapped(b.content::jsonb) end,
                b.operation = 'D', true
            from\s""" + TOUCHED + """
             touched join vacancy h on h.id = touched.vacancy
            join vacancy_version f on f.vacancy = touched.vacancy and f.version = touched.first
            join vacancy_version b on b.vacancy = touched.vacancy and b.version = touched.first - 1""";

    private Compensations() {}

    static void remove(Connection connection, String feed, String reference) throws SQLException {
        try (var stage = connection.prepareStatement(REMOVED.formatted("false") + "h.reference = ?")) {
            stage.setString(1, feed);
            stage.setString(2, reference);
            stage.executeUpdate();
        }
    }

    /** @param synthetic the feed's present mark */
    static int end(Connection connection, String feed, boolean synthetic) throws SQLException {
        try (var stage = connection.prepareStatement(ENDED)) {
            stage.setBoolean(1, synthetic);
            stage.setString(2, feed);
            return stage.executeUpdate();
        }
    }

    /** What the run made is taken back; what it changed is what it was. */
    static void restore(Connection connection, String feed, UUID run, boolean synthetic) throws SQLException {
        try (var changed = connection.prepareStatement(RESTORED)) {
            changed.setBoolean(1, synthetic);
            changed.setObject(2, run);
            changed.executeUpdate();
        }
        try (var made = connection.prepareStatement(
                REMOVED.formatted("true") + "h.id in (select vacancy from " + TOUCHED + " touched where first = 1)")) {
            made.setString(1, feed);
            made.setObject(2, run);
            made.executeUpdate();
        }
    }

    static List<String> changedSince(Connection connection, UUID run, int limit) throws SQLException {
        try (var query = connection.prepareStatement("select h.reference from " + TOUCHED + """
                 touched join vacancy h on h.id = touched.vacancy
                where h.version > touched.last and exists (
                    select from vacancy_version v join change c on c.id = v.change
                    where v.vacancy = touched.vacancy and v.version > touched.last and c.kind <> ?)
                order by h.reference limit ?""")) {
            query.setObject(1, run);
            query.setString(2, Turns.DUE);
            query.setInt(3, limit);
            try (var row = query.executeQuery()) {
                var references = new ArrayList<String>();
                while (row.next()) {
                    references.add(row.getString(1));
                }
                return references;
            }
        }
    }

    static boolean isChangedSince(Connection connection, String feed, Instant instant) throws SQLException {
        try (var query = connection.prepareStatement("""
                select exists (
                    select from vacancy h join change latest on latest.id = h.change
                    join vacancy_version v on v.vacancy = h.id join change c on c.id = v.change
                    where h.feed = ? and latest.at > ? and c.at > ? and c.kind <> ?)""")) {
            query.setString(1, feed);
            query.setObject(2, instant.atOffset(ZoneOffset.UTC));
            query.setObject(3, instant.atOffset(ZoneOffset.UTC));
            query.setString(4, Turns.DUE);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
