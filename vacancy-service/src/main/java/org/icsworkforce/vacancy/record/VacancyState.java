package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.icsworkforce.vacancy.link.LinkedRecords;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as its events tell it: codes, numbers and dates, no free text. The wire form; see
 * {@code contract/events/vacancy.*.v1.schema.json}.
 *
 * @param version counts the states told: rises by one with each version of the record and each change of its standing
 * @param recordVersion as the API tells it: rises with what the partner declares
 * @param need the first record of those that are linked as one need; of one that stands for itself, its own id
 * @param counts whether figures count this record of the need
 * @param live whether it is still being recruited to
 * @param synthetic whether it was made up for trying the suite out
 */
record VacancyState(
        UUID vacancy,
        long version,
        int recordVersion,
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
        UUID need,
        boolean counts,
        boolean synthetic) {

    /** @param row with the vacancy's version and {@link LinkedRecords#STANDING} */
    static VacancyState of(ResultSet row) throws SQLException {
        UUID need = row.getObject("need", UUID.class);
        Vacancy content = VacancyJson.read(row.getString("content"));
        return new VacancyState(
                row.getObject("vacancy", UUID.class),
                row.getInt("version") + row.getLong("moves"),
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
                need == null ? row.getObject("vacancy", UUID.class) : need,
                row.getBoolean("counts"),
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
