package org.icsworkforce.campaign.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.campaign.campaigns.Campaign;
import org.icsworkforce.campaign.campaigns.TargetRule;
import org.icsworkforce.kit.code.NamedCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks the read model of vacancies which of them a campaign promotes. One that is closed promotes none. A need that
 * several feeds tell is one target: the record of it that counts.
 */
@ApplicationScoped
class Targets {

    private final DataSource dataSource;

    Targets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** In the order of their ids, which is the order in which they became known. */
    List<TargetView> of(Campaign campaign, Optional<UUID> after, int limit) {
        var arguments = new ArrayList<Object>();
        String conditions = conditions(campaign, arguments);
        if (after.isPresent()) {
            conditions += " and v.id > ?";
            arguments.add(after.get());
        }
        arguments.add(limit);
        return select("""
                select v.*, o.name as organisation_name, g.name as staff_group_name
                from vacancy v
                left join organisation o on o.code = v.organisation
                left join staff_group g on g.code = v.staff_group
                where v.live and v.counts %s
                order by v.id limit ?""".formatted(conditions), arguments, Targets::view);
    }

    /** On all pages together. */
    TargetCount count(Campaign campaign) {
        var arguments = new ArrayList<Object>();
        return select("""
                select count(*), coalesce(sum(posts), 0), coalesce(sum(wte), 0), count(*) filter (where posts is null)
                from vacancy v where v.live and v.counts %s""".formatted(conditions(campaign, arguments)), arguments, Targets::total)
                .getFirst();
    }

    private static String conditions(Campaign campaign, List<Object> arguments) {
        if (campaign.isClosed()) {
            return "and false";
        }
        TargetRule rule = campaign.target();
        var conditions = new StringBuilder();
        admit(conditions, arguments, "v.organisation = any (?)", rule.organisations());
        admit(conditions, arguments, "v.staff_group = any (?)", rule.staffGroups());
        admit(
                conditions,
                arguments,
                "v.workstream = any (?)",
                rule.workstreams().stream().map(Enum::name).toList());
        admit(conditions, arguments, "array[v.district, v.area] && ?::text[]", rule.places());
        if (rule.hardToFill() != null) {
            conditions.append(" and v.hard_to_fill = ?");
            arguments.add(rule.hardToFill());
        }
        return conditions.toString();
    }

    private static void admit(StringBuilder conditions, List<Object> arguments, String condition, List<String> values) {
        if (!values.isEmpty()) {
            conditions.append(" and ").append(condition);
            arguments.add(values.toArray(String[]::new));
        }
    }

    private <T> List<T> select(String sql, List<Object> arguments, Read<T> read) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            var found = new ArrayList<T>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(read.from(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TargetCount total(ResultSet row) throws SQLException {
        return new TargetCount(
                row.getLong(1), row.getLong(2), Objects.requireNonNull(plain(row.getBigDecimal(3))), row.getLong(4));
    }

    private static TargetView view(ResultSet row) throws SQLException {
        return new TargetView(
                row.getObject("id", UUID.class),
                row.getString("feed"),
                row.getString("reference"),
                new NamedCode(row.getString("organisation"), row.getString("organisation_name")),
                row.getString("level"),
                row.getString("status"),
                new NamedCode(row.getString("staff_group"), row.getString("staff_group_name")),
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
