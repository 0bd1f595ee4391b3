package org.icsworkforce.campaign.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.campaign.campaigns.TargetRule;
import org.jspecify.annotations.Nullable;

/** Asks the read model of vacancies. */
@ApplicationScoped
class Targets {

    private final DataSource dataSource;

    Targets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Open vacancies that meet the rule, in the order of their ids, which is the order in which they became known. */
    List<TargetView> of(TargetRule rule, Optional<UUID> after, int limit) {
        var conditions = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        admit(conditions, arguments, "organisation", rule.organisations());
        admit(conditions, arguments, "staff_group", rule.staffGroups());
        admit(
                conditions,
                arguments,
                "workstream",
                rule.workstreams() == null
                        ? List.of()
                        : rule.workstreams().stream().map(Enum::name).toList());
        if (rule.hardToFill() != null) {
            conditions.add("and v.hard_to_fill = ?");
            arguments.add(rule.hardToFill());
        }
        after.ifPresent(id -> {
            conditions.add("and v.id > ?");
            arguments.add(id);
        });
        arguments.add(limit);
        try (var connection = dataSource.getConnection()) {
            return query(connection, String.join(" ", conditions), arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void admit(
            List<String> conditions, List<Object> arguments, String column, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            conditions.add("and v." + column + " = any (?)");
            arguments.add(values.toArray(String[]::new));
        }
    }

    private static List<TargetView> query(Connection connection, String conditions, List<Object> arguments)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select v.*, o.name as organisation_name, g.name as staff_group_name
                from vacancy v
                left join organisation o on o.code = v.organisation
                left join staff_group g on g.code = v.staff_group
                where v.live %s
                order by v.id limit ?""".formatted(conditions))) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            var found = new ArrayList<TargetView>();
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    found.add(view(result));
                }
            }
            return found;
        }
    }

    private static TargetView view(ResultSet row) throws SQLException {
        return new TargetView(
                row.getObject("id", UUID.class),
                row.getString("feed"),
                row.getString("reference"),
                new Coded(row.getString("organisation"), row.getString("organisation_name")),
                row.getString("level"),
                row.getString("status"),
                new Coded(row.getString("staff_group"), row.getString("staff_group_name")),
                row.getString("job_role"),
                row.getString("band"),
                row.getObject("posts", Integer.class),
                plain(row.getBigDecimal("wte")),
                row.getBoolean("hard_to_fill"),
                row.getString("workstream"),
                row.getString("postcode"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
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
