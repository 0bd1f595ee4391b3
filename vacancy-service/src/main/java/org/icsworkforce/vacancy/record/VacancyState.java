package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as its events tell it: codes, numbers and dates, no free text. The wire form; see
 * {@code contract/events/vacancy.*.v1.schema.json}.
 *
 * @param live whether it is still being recruited to
 * @param synthetic whether it was made up for trying the suite out
 */
record VacancyState(
        UUID vacancy,
        int version,
        String feed,
        String reference,
        String organisation,
        String level,
        String status,
        boolean live,
        @Nullable String closeReason,
        @Nullable String staffGroup,
        @Nullable String jobRole,
        @Nullable String band,
        @Nullable Integer posts,
        @Nullable BigDecimal wte,
        @Nullable Boolean hardToFill,
        @Nullable String workstream,
        @Nullable String reason,
        @Nullable String postcode,
        LocalDate openedOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate closedOn,
        boolean synthetic) {

    static VacancyState of(ResultSet row) throws SQLException {
        Vacancy content = VacancyJson.read(row.getString("content"));
        return new VacancyState(
                row.getObject("vacancy", UUID.class),
                row.getInt("version"),
                row.getString("feed"),
                row.getString("reference"),
                row.getString("organisation"),
                row.getString("level"),
                row.getString("status"),
                row.getBoolean("live"),
                row.getString("close_reason"),
                row.getString("staff_group"),
                row.getString("job_role"),
                row.getString("band"),
                row.getObject("posts", Integer.class),
                plain(row.getBigDecimal("wte")),
                row.getObject("hard_to_fill", Boolean.class),
                content.workstream() == null ? null : content.workstream().name(),
                content.reason() == null ? null : content.reason().name(),
                content.location() == null ? null : content.location().postcode(),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("synthetic"));
    }

    /** 2.6, not 2.6000. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
