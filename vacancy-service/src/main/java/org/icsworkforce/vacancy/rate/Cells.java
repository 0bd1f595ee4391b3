package org.icsworkforce.vacancy.rate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;

/** Reads the sums that a query asks for from what the feeds had said by then. */
final class Cells {

    private static final Map<String, String> COLUMNS =
            Map.of("organisation", "organisation", "staffGroup", "staff_group", "staffGroupScheme", "scheme");

    /**
     * Groups that published schemes give beside their parts: in a sum over groups they count only where no part is
     * given. The pattern is of the parts' codes.
     */
    private static final String TOTAL_GROUPS = """
            values ('PWR', 'all-staff', '%'), ('HCHS', 'hchs-doctors-all-grades', 'hchs-doctors-%')""";

    /**
     * What was said by then: the latest of each feed, and of each figure the feed of the highest precedence that gives
     * it (1 comes first). Sums are over rows of one scheme; groups follow the query.
     */
    private static final String SQL = """
            with said as (
                select distinct on (feed, reference) e.*, c.at
                from establishment_version e join change c on c.id = e.change
                where c.number <= ? and basis = 'NHS'
                order by feed, reference, version desc),
            given as (
                select organisation, month, scheme, staff_group,
                       (array_agg(establishment_wte order by precedence, feed)
                           filter (where establishment_wte is not null))[1] as establishment_wte,
                       (array_agg(in_post_wte order by precedence, feed)
                           filter (where in_post_wte is not null))[1] as in_post_wte,
                       max(version) as version, bool_or(synthetic) as synthetic, max(at) as at
                from said group by organisation, month, scheme, staff_group),
            total (scheme, staff_group, parts) as (%1$s),
            counted as (
                select * from given
                where organisation <> all (?) and not (%2$s and exists (
                    select from total join given part using (scheme)
                    where total.scheme = given.scheme and total.staff_group = given.staff_group
                      and part.organisation = given.organisation and part.month = given.month
                      and part.staff_group like total.parts and part.staff_group <> given.staff_group))
                %3$s),
            expected as (select scheme, count(distinct organisation) as organisations from counted group by scheme)
            select month, scheme, %4$s as organisation, %5$s as staff_group, sum(establishment_wte), sum(in_post_wte),
                   sum(establishment_wte) filter (where in_post_wte is not null),
                   sum(in_post_wte) filter (where establishment_wte is not null),
                   count(distinct counted.organisation) filter (where establishment_wte is not null),
                   count(distinct counted.organisation) filter (where in_post_wte is not null),
                   count(distinct counted.organisation)
                       filter (where establishment_wte is not null and in_post_wte is not null),
                   (select organisations from expected where expected.scheme = counted.scheme),
                   max(version) - 1, bool_or(synthetic), max(at)
            from counted
            %6$s
            group by month, scheme, %4$s, %5$s
            order by month, %4$s collate "C" nulls first, scheme, %5$s collate "C" nulls first""";

    private static final String ORGANISATIONS = """
            select distinct e.organisation from establishment_version e join change c on c.id = e.change
            where c.number <= ? and basis = 'NHS' order by 1""";

    private Cells() {}

    static List<Cell> read(Connection connection, Query query, Moment moment, List<String> leftOut)
            throws SQLException {
        boolean byOrganisation = query.isBy("organisation");
        boolean byGroup = query.isBy("staffGroup") || query.filters().containsKey("staffGroup");
        var ofOrganisations = new ArrayList<Object>();
        var arguments = new ArrayList<Object>();
        var conditions = new StringBuilder();
        String organisations = "";
        for (var filter : query.filters().entrySet()) {
            if (filter.getKey().equals("organisation")) {
                organisations = "and " + filter.getValue().condition("given.organisation", ofOrganisations);
            } else {
                conditions
                        .append(" and ")
                        .append(filter.getValue().condition("counted." + COLUMNS.get(filter.getKey()), arguments));
            }
        }
        String months = query.monthIs("month", arguments);
        String sql = SQL.formatted(
                TOTAL_GROUPS,
                byGroup ? "false" : "true",
                organisations,
                byOrganisation ? "counted.organisation" : "null::text",
                query.isBy("staffGroup") ? "staff_group" : "null::text",
                "where true" + conditions + months);
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, moment.number());
            select.setArray(2, connection.createArrayOf("text", leftOut.toArray()));
            int next = 3;
            for (Object argument : ofOrganisations) {
                select.setObject(next++, argument);
            }
            for (Object argument : arguments) {
                select.setObject(next++, argument);
            }
            try (var row = select.executeQuery()) {
                var cells = new ArrayList<Cell>();
                while (row.next()) {
                    cells.add(cell(row, byOrganisation));
                }
                return query.latest(cells, Cell::month);
            }
        }
    }

    /** The organisations that any feed had given a figure of by then. */
    static List<String> organisations(Connection connection, Moment moment) throws SQLException {
        try (var select = connection.prepareStatement(ORGANISATIONS)) {
            select.setLong(1, moment.number());
            try (var row = select.executeQuery()) {
                var organisations = new ArrayList<String>();
                while (row.next()) {
                    organisations.add(row.getString(1));
                }
                return organisations;
            }
        }
    }

    private static Cell cell(ResultSet row, boolean byOrganisation) throws SQLException {
        return new Cell(
                YearMonth.from(row.getObject(1, LocalDate.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                byOrganisation ? 1 : row.getInt(12),
                row.getInt(13),
                row.getBoolean(14),
                row.getObject(15, OffsetDateTime.class).toInstant());
    }
}
