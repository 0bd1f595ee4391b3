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
 * @param hasFindings whether the suite ever found something out about it: campaigns that brought somebody, or links
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
        Instant recordedAt,
        boolean hasFindings) {

    /** All that its sender declared. */
    public Vacancy vacancy() {
        return content.vacancy();
    }

    /** Asked of each row at once: of most nothing was found out, and a statement of its own costs more than to look. */
    private static final String COLUMNS = """
            %1$s as id, %2$s as deleted, v.version, v.feed, v.synthetic, v.live, v.opened_on, v.closes_on, v.closed_on,
            v.content, c.at, exists (select from attraction where vacancy = %1$s)
                or exists (select from vacancy_standing where vacancy = %1$s) as has_findings""";

    /** Of {@code vacancy v} and {@code change c}. */
    static final String CURRENT = COLUMNS.formatted("v.id", "v.deleted");

    /** Of {@code vacancy_version v} and {@code change c}. */
    static final String VERSION = COLUMNS.formatted("v.vacancy", "v.operation = 'D'");

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
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getBoolean(12));
    }
}
