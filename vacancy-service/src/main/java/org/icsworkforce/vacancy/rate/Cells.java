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
import java.util.stream.Collectors;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.comparator.GroupsAt;
import org.icsworkforce.vacancy.link.LinkedRecords;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.spell.Spells;
import org.jspecify.annotations.Nullable;

/** Reads the sums that a query asks for from what the feeds had said by then. */
final class Cells {

    private static final String ORGANISATION = "organisation";

    private static final Map<String, String> COLUMNS = Map.of(
            ORGANISATION,
            "counted.shown",
            "sector",
            "counted.sector",
            "place",
            "counted.place",
            "staffGroupScheme",
            "counted.scheme",
            "staffGroup",
            "counted.staff_group");

    /**
     * Groups that published schemes give beside their parts: in a sum over groups they count only where no part is
     * given. The pattern is of the parts' codes.
     */
    private static final String TOTAL_GROUPS = """
            values ('PWR', 'all-staff', '%'), ('HCHS', 'hchs-doctors-all-grades', 'hchs-doctors-%')""";

    /**
     * What was said by then: the latest of each feed, and of each figure the feed of the highest precedence that gives
     * it (1 comes first). Sums are over rows of one basis and scheme; groups follow the query.
     */
    private static final String SQL = """
            with said as (
                select distinct on (feed, reference) e.*, c.at
                from establishment_version e join change c on c.id = e.change
                where c.number <= ? and basis in ('NHS', 'ASC', 'CSW')
                order by feed, reference, version desc),
            register as (
                %13$s),
            %14$s,
            uncounted as (%12$s),
            recruiting as (
                select coalesce(register.employer, v.organisation) as organisation, v.staff_group, sum(v.wte) as wte,
                       %9$s as opened, %10$s as closed
                from held v left join register on register.code = v.organisation
                where %8$s and v.wte is not null and %11$s
                group by 1, 2, 4, 5),
            given as (
                select organisation, month, basis, scheme, staff_group,
                       (array_agg(establishment_wte order by precedence, feed)
                           filter (where establishment_wte is not null))[1] as establishment_wte,
                       (array_agg(in_post_wte order by precedence, feed)
                           filter (where in_post_wte is not null))[1] as in_post_wte,
                       (array_agg(vacancy_wte order by precedence, feed)
                           filter (where vacancy_wte is not null))[1] as vacancy_wte,
                       (array_agg(filled_posts order by precedence, feed)
                           filter (where filled_posts is not null))[1] as filled_posts,
                       (array_agg(vacant_posts order by precedence, feed)
                           filter (where vacant_posts is not null))[1] as vacant_posts,
                       max(version) as version, bool_or(synthetic) as synthetic, max(at) as at
                from said group by organisation, month, basis, scheme, staff_group),
            total (scheme, staff_group, parts) as (%1$s),
            -- once, not for every figure
            open as materialized (
                select given.organisation, month, scheme, given.staff_group, coalesce(sum(wte), 0) as open_wte
                from given left join recruiting
                  on recruiting.organisation = given.organisation and recruiting.staff_group = given.staff_group
                     and opened <= month and (closed is null or closed > month)
                where basis = 'NHS' and scheme = 'NWD' and in_post_wte is not null
                  and given.organisation in (select organisation from recruiting)
                group by given.organisation, month, scheme, given.staff_group),
            counted as (
                select given.*, shown.code as shown, open_wte, coalesce(register.sector, 'not-said') as sector,
                       coalesce(register.place, 'not-said') as place,
                       case basis when 'NHS' then establishment_wte - in_post_wte
                                  when 'CSW' then coalesce(vacancy_wte, establishment_wte - in_post_wte)
                                  else vacant_posts end as gap,
                       case basis when 'NHS' then establishment_wte
                                  when 'CSW' then coalesce(vacancy_wte, establishment_wte - in_post_wte) + in_post_wte
                                  else vacant_posts + filled_posts end as whole
                from given
                cross join lateral (select given.organisation as code %15$s) shown
                left join register on register.code = given.organisation
                left join open on basis = 'NHS' and open.organisation = given.organisation
                  and open.month = given.month and open.scheme = given.scheme and open.staff_group = given.staff_group
                where given.organisation <> all (?) and not (%2$s and exists (
                    select from total join given part using (scheme)
                    where total.scheme = given.scheme and total.staff_group = given.staff_group
                      and part.organisation = given.organisation and part.month = given.month
                      and part.basis = given.basis
                      and part.staff_group like total.parts and part.staff_group <> given.staff_group))
                %3$s),
            -- once, not for every row of the answer
            expected as materialized (
                select basis, scheme, count(distinct organisation) as organisations from counted group by basis, scheme)
            select month, basis, scheme, %4$s sum(establishment_wte) as establishment, sum(in_post_wte) as in_post,
                   sum(gap) filter (where whole is not null) as gap,
                   sum(greatest(gap, 0)) filter (where gap is not null and whole is not null) as gross_gap,
                   sum(whole) filter (where gap is not null) as whole,
                   sum(open_wte) as open, sum(open_wte + in_post_wte) as open_and_in_post,
                   count(distinct counted.organisation)
                       filter (where establishment_wte is not null) as with_establishment,
                   count(distinct counted.organisation) filter (where in_post_wte is not null) as with_in_post,
                   count(distinct counted.organisation)
                       filter (where gap is not null and whole is not null) as with_both,
                   count(distinct counted.organisation) filter (where open_wte is not null) as with_open,
                   (select organisations from expected
                    where expected.scheme = counted.scheme and expected.basis = counted.basis) as expected,
                   max(version) - 1 as revision, bool_or(synthetic) as synthetic, max(at) as at
            from counted
            where true %5$s
            group by month, basis, scheme %6$s
            order by month, %7$s basis, scheme""";

    /** An organisation counts for itself, and for each group that the query names. */
    private static final String AND_ITS_GROUPS = """
            union all
            select g.code from unnest(?::text[], ?::text[]) g (code, member) where g.member = given.organisation""";

    /** How often it asks for the change number, first of all: for figures, the register, and {@link Spells#SAID}'s three. */
    private static final int MOMENTS = 6;

    private static final String ORGANISATIONS = """
            select distinct e.organisation from establishment_version e join change c on c.id = e.change
            where c.number <= ? and basis in ('NHS', 'ASC', 'CSW') order by 1""";

    private Cells() {}

    static List<Cell> read(Connection connection, Query query, Moment moment, List<String> leftOut, GroupsAt groups)
            throws SQLException {
        boolean byGroup = query.isBy("staffGroup") || query.filters().containsKey("staffGroup");
        var ofOrganisations = new ArrayList<Object>();
        var arguments = new ArrayList<Object>();
        var conditions = new StringBuilder();
        String organisations = "";
        for (var filter : query.filters().entrySet()) {
            if (filter.getKey().equals(ORGANISATION)) {
                organisations = "and " + filter.getValue().condition("shown.code", ofOrganisations);
            } else {
                conditions.append(" and ").append(filter.getValue().condition(COLUMNS.get(filter.getKey()), arguments));
            }
        }
        String months = query.monthIs("month", arguments);
        var columns = query.by().stream().map(Dimension::id).map(COLUMNS::get).toList();
        String sql = SQL.formatted(
                TOTAL_GROUPS,
                byGroup ? "false" : "true",
                organisations,
                columns.stream().map(column -> column + ", ").collect(Collectors.joining()),
                conditions + months,
                columns.stream().map(column -> ", " + column).collect(Collectors.joining()),
                columns.stream().map(column -> column + " collate \"C\", ").collect(Collectors.joining()),
                // requisitions are many: read only for what is asked of them
                query.measures().contains(RateMeasures.ADVERTISED),
                Spells.OPENED,
                Spells.CLOSED,
                Spells.COUNTED,
                LinkedRecords.NOT_COUNTED,
                RegisterAt.ENTRIES,
                Spells.HELD,
                groups.isEmpty() ? "" : AND_ITS_GROUPS);
        try (var select = connection.prepareStatement(sql)) {
            int next = 1;
            while (next <= MOMENTS) {
                select.setLong(next++, moment.number());
            }
            if (!groups.isEmpty()) {
                select.setArray(next++, connection.createArrayOf("text", groups.codes()));
                select.setArray(next++, connection.createArrayOf("text", groups.members()));
            }
            select.setArray(next++, connection.createArrayOf("text", leftOut.toArray()));
            for (Object argument : ofOrganisations) {
                select.setObject(next++, argument);
            }
            for (Object argument : arguments) {
                select.setObject(next++, argument);
            }
            select.setFetchSize(RowList.FETCH);
            try (var row = select.executeQuery()) {
                RowList<Cell> cells = query.rows();
                while (row.next()) {
                    cells.add(cell(row, query, groups));
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

    private static Cell cell(ResultSet row, Query query, GroupsAt groups) throws SQLException {
        var members = new ArrayList<String>();
        for (int i = 0; i < query.by().size(); i++) {
            members.add(row.getString(4 + i));
        }
        String shown = shown(query, members);
        boolean ofGroup = shown != null && groups.has(shown);
        return new Cell(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("basis"),
                row.getString("scheme"),
                members,
                row.getBigDecimal("establishment"),
                row.getBigDecimal("in_post"),
                row.getBigDecimal("gap"),
                row.getBigDecimal("gross_gap"),
                row.getBigDecimal("whole"),
                row.getBigDecimal("open"),
                row.getBigDecimal("open_and_in_post"),
                row.getInt("with_establishment"),
                row.getInt("with_in_post"),
                row.getInt("with_both"),
                row.getInt("with_open"),
                ofGroup ? groups.size(shown) : query.isBy(ORGANISATION) ? 1 : row.getInt("expected"),
                row.getInt("revision"),
                row.getBoolean("synthetic") || (ofGroup && groups.isSynthetic(shown)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** The organisation or the group that a row is about; null when it is about several. */
    private static @Nullable String shown(Query query, List<String> members) {
        for (int i = 0; i < query.by().size(); i++) {
            if (query.by().get(i).id().equals(ORGANISATION)) {
                return members.get(i);
            }
        }
        var filter = query.filters().get(ORGANISATION);
        return filter != null && filter.values().size() == 1 ? filter.values().getFirst() : null;
    }
}
