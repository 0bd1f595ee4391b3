package org.icsworkforce.retention.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.icsworkforce.kit.code.NamedCode;
import org.icsworkforce.kit.paging.Cursor;
import org.icsworkforce.kit.paging.Filter;
import org.jspecify.annotations.Nullable;

/** Asks the read model. */
@ApplicationScoped
class VacancyPressure {

    private final DataSource dataSource;

    VacancyPressure(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Freshness freshness() {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select sum(moves), max(moved_at) filter (where name = 'vacancy') from read_model");
                var row = query.executeQuery()) {
            row.next();
            var movedAt = row.getObject(2, OffsetDateTime.class);
            return new Freshness(row.getLong(1), movedAt == null ? null : movedAt.toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param after organisation and staff group of the row before */
    List<PressureRow> rows(
            List<Filter<String>> organisation, List<Filter<String>> staffGroup, Optional<Cursor> after, int limit) {
        var arguments = new ArrayList<Object>();
        var conditions = new ArrayList<String>();
        conditions.add("true");
        organisation.forEach(filter -> conditions.add(filter.condition("v.organisation", arguments)));
        staffGroup.forEach(filter -> conditions.add(filter.condition("v.staff_group", arguments)));
        after.ifPresent(cursor -> {
            conditions.add("(v.organisation, v.staff_group) > (?, ?)");
            arguments.add(cursor.text(0));
            arguments.add(cursor.text(1));
        });
        arguments.add(limit);
        try (var connection = dataSource.getConnection()) {
            return rows(connection, String.join(" and ", conditions), arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PressureRow> rows(Connection connection, String conditions, List<Object> arguments)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                with cell as (
                    select organisation, staff_group,
                           count(*) filter (where level = 'REQUISITION')                  as vacancies,
                           sum(posts) filter (where level = 'REQUISITION')                as posts,
                           sum(wte) filter (where level = 'REQUISITION')                  as wte,
                           count(*) filter (where level = 'REQUISITION' and hard_to_fill) as hard_to_fill,
                           count(*) filter (where level <> 'REQUISITION')                 as adverts,
                           bool_or(synthetic)                                             as synthetic
                    from vacancy v where %s group by organisation, staff_group
                    order by organisation, staff_group limit ?)
                select cell.*, o.name as organisation_name, g.name as staff_group_name
                from cell
                left join organisation o on o.code = cell.organisation
                left join staff_group g on g.code = cell.staff_group
                order by cell.organisation, cell.staff_group""".formatted(conditions))) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            var rows = new ArrayList<PressureRow>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static PressureRow row(ResultSet row) throws SQLException {
        String staffGroup = row.getString("staff_group");
        BigDecimal posts = row.getBigDecimal("posts");
        return new PressureRow(
                new NamedCode(row.getString("organisation"), row.getString("organisation_name")),
                new NamedCode(staffGroup.isEmpty() ? null : staffGroup, row.getString("staff_group_name")),
                row.getInt("vacancies"),
                posts == null ? null : posts.intValueExact(),
                plain(row.getBigDecimal("wte")),
                row.getInt("hard_to_fill"),
                row.getInt("adverts"),
                row.getBoolean("synthetic"));
    }

    /** 2.6000 is written 2.6, and 3.0000 is written 3. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
