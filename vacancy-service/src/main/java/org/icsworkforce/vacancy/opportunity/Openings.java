package org.icsworkforce.vacancy.opportunity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.vacancy.search.Condition;
import org.icsworkforce.vacancy.search.Hit;

/** Which records of {@code vacancy_search v} are openings at an instant. */
final class Openings {

    /**
     * Of the records of one need those that count are shown; where none of them is advertised, the first of those that are.
     */
    private static final String SQL = """
            v.advertised @> ?::timestamptz and not exists (
                select from (
                    select s.need, s.counts from vacancy_standing s where s.vacancy = v.vacancy
                    order by s.change desc limit 1) own
                join vacancy_standing o on o.need = own.need and o.vacancy <> v.vacancy
                join vacancy_search other on other.vacancy = o.vacancy and other.advertised @> ?::timestamptz
                where not own.counts and (o.counts or o.vacancy < v.vacancy) and not exists (
                    select from vacancy_standing later where later.vacancy = o.vacancy and later.change > o.change))""";

    /** Those of others are advertised at no time. */
    static final List<String> STATUSES = List.of("OPEN", "PARTIALLY_FILLED");

    private Openings() {}

    static Condition at(Instant now) {
        OffsetDateTime instant = now.atOffset(ZoneOffset.UTC);
        return new Condition(SQL, List.of(instant, instant), List.of());
    }

    /** The record of that id, in the version that is advertised at an instant. */
    static Optional<Hit> find(Connection connection, UUID id, Instant now) throws SQLException {
        Condition opening = at(now);
        String sql = "select v.version, v.opened_on from vacancy_search v where v.vacancy = ? and " + opening.sql();
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            for (int i = 0; i < opening.arguments().size(); i++) {
                query.setObject(i + 2, opening.arguments().get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Hit(id, row.getInt(1), row.getObject(2, LocalDate.class), null))
                        : Optional.empty();
            }
        }
    }
}
