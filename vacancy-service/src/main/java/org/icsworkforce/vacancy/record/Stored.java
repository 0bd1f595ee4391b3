package org.icsworkforce.vacancy.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as it stands, or stood, in the store.
 *
 * @param deleted whether its sender had taken it back
 * @param recordedAt when this state of it was committed
 */
public record Stored(
        UUID id,
        int version,
        String feed,
        boolean synthetic,
        boolean deleted,
        boolean live,
        LocalDate openedOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate closedOn,
        StoredContent content,
        Instant recordedAt) {

    /** All that its sender declared. */
    public Vacancy vacancy() {
        return content.vacancy();
    }

    private static final String COLUMNS =
            ", v.version, v.feed, v.synthetic, v.live, v.opened_on, v.closes_on, v.closed_on, v.content, c.at";

    /** Of {@code vacancy v} and {@code change c}. */
    static final String CURRENT = "v.id, v.deleted" + COLUMNS;

    /** Of {@code vacancy_version v} and {@code change c}. */
    static final String VERSION = "v.vacancy as id, v.operation = 'D' as deleted" + COLUMNS;

    /** @param row of {@link #CURRENT} or {@link #VERSION} first; finding columns by name is felt in a page */
    static Stored of(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject(1, UUID.class),
                row.getInt(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(2),
                row.getBoolean(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                new StoredContent(row.getBytes(10)),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }
}
