package org.icsworkforce.vacancy.spell;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;

/** Months of requisitions at any moment. */
public final class Months {

    static final String SUMS = "opened, filled, withdrawn, lapsed, closed_other, at";

    /** The months that deltas between the two numbers are of. */
    private static final String TOUCHED = """
            touched as (
                select distinct d.organisation, d.staff_group, d.month, d.synthetic
                from moment join change c
                  on c.number > least(moment.number, moment.folded) and c.number <= greatest(moment.number, moment.folded)
                join spell_delta d on d.change = c.id),
            """;

    /** Those months as all deltas up to the number make them: of nothing, where nothing is left of them. */
    private static final String SUMMED = """
            select organisation, staff_group, month, synthetic, sum(opened)::integer as opened,
                   sum(filled)::integer as filled, sum(withdrawn)::integer as withdrawn, sum(lapsed)::integer as lapsed,
                   sum(closed_other)::integer as closed_other, max(at) as at
            from (
                select d.organisation, d.staff_group, d.month, d.synthetic, sum(d.opened) as opened,
                       sum(d.filled) as filled, sum(d.withdrawn) as withdrawn, sum(d.lapsed) as lapsed,
                       sum(d.closed_other) as closed_other, s.at
                from %s
                join change c on c.id = d.change join moment on c.number <= moment.number
                join change s on s.id = d.said
                group by d.organisation, d.staff_group, d.month, d.synthetic, s.at
                having sum(d.opened) <> 0 or sum(d.filled) <> 0 or sum(d.withdrawn) <> 0 or sum(d.lapsed) <> 0
                    or sum(d.closed_other) <> 0) said
            group by organisation, staff_group, month, synthetic""";

    /** Looked up month by month ({@code offset 0}): for a few of them, the database would otherwise read all deltas. */
    private static final String SUMMED_TOUCHED = SUMMED.formatted("""
            touched t cross join lateral (
                select * from spell_delta one
                where one.organisation = t.organisation and one.staff_group = t.staff_group
                  and one.month = t.month and one.synthetic = t.synthetic offset 0) d""");

    /** All months, of all deltas up to {@code moment (number)}. */
    static final String ALL = SUMMED.formatted("spell_delta d");

    /**
     * {@code cell}: the months at a change number, which is the only placeholder. What was not touched between then and
     * the fold is as it was folded; the rest is added up.
     */
    public static final String AT = "with moment as (select ?::bigint as number, (select number from spell_rollup) as"
            + " folded),\n" + TOUCHED + """
            cell as (
                select organisation, staff_group, month, synthetic, opened, filled, withdrawn, lapsed, closed_other, at
                from spell_month m where not exists (
                    select from touched t where t.organisation = m.organisation and t.staff_group = m.staff_group
                      and t.month = m.month and t.synthetic = m.synthetic)
                union all
            """ + SUMMED_TOUCHED + ")\n";

    private static final String FOLD =
            "with moment as (select c.number, r.number as folded from clock c, spell_rollup r),\n"
                    + TOUCHED + "fresh as (" + SUMMED_TOUCHED + """
            ),
            gone as (
                delete from spell_month m using touched t
                where m.organisation = t.organisation and m.staff_group = t.staff_group and m.month = t.month
                  and m.synthetic = t.synthetic and not exists (
                    select from fresh f where f.organisation = m.organisation and f.staff_group = m.staff_group
                      and f.month = m.month and f.synthetic = m.synthetic)),
            kept as (
                insert into spell_month (organisation, staff_group, month, synthetic, %1$s)
                select organisation, staff_group, month, synthetic, %1$s from fresh
                on conflict (organisation, staff_group, month, synthetic) do update set
                    (%1$s) = row (excluded.opened, excluded.filled, excluded.withdrawn, excluded.lapsed,
                                  excluded.closed_other, excluded.at))
            update spell_rollup set number = moment.number from moment""".formatted(SUMS);

    private static final String EMPLOYERS = """
            select distinct e.organisation from spell_employer e join change c on c.id = e.change
            where c.number <= ? order by 1""";

    private Months() {}

    /**
     * Adds to the months what has come since the last time. The caller holds the row of {@code spell_rollup}.
     */
    static void fold(Connection connection) throws SQLException {
        try (var fold = connection.createStatement()) {
            fold.executeUpdate(FOLD);
        }
    }

    /** The organisations that any feed had told a requisition of by then. */
    public static List<String> employers(Connection connection, Moment moment) throws SQLException {
        try (var select = connection.prepareStatement(EMPLOYERS)) {
            select.setLong(1, moment.number());
            try (var row = select.executeQuery()) {
                var employers = new ArrayList<String>();
                while (row.next()) {
                    employers.add(row.getString(1));
                }
                return employers;
            }
        }
    }
}
