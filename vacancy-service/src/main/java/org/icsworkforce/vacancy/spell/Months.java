package org.icsworkforce.vacancy.spell;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;

/** Months of requisitions at any moment. */
public final class Months {

    /** Arrays of the same order, a month in each place. */
    public static final String ARRAYS = "months, opened, filled, withdrawn, lapsed, closed_other, at";

    /** The months that deltas between the two numbers are of, found change by change, as few as they are ({@code offset 0}). */
    private static final String TOUCHED = """
            touched as (
                select distinct d.organisation, d.staff_group, d.month, d.synthetic
                from moment join change c
                  on c.number > least(moment.number, moment.folded) and c.number <= greatest(moment.number, moment.folded)
                cross join lateral (select * from spell_delta where change = c.id offset 0) d),
            """;

    /** Months as deltas make them: of nothing, where nothing is left of them. */
    private static final String SUMMED = """
            select organisation, staff_group, month, synthetic, sum(opened)::integer as opened,
                   sum(filled)::integer as filled, sum(withdrawn)::integer as withdrawn, sum(lapsed)::integer as lapsed,
                   sum(closed_other)::integer as closed_other, max(at) as at
            from (
                select d.organisation, d.staff_group, d.month, d.synthetic, sum(d.opened) as opened,
                       sum(d.filled) as filled, sum(d.withdrawn) as withdrawn, sum(d.lapsed) as lapsed,
                       sum(d.closed_other) as closed_other, s.at
                from %s
                join change s on s.id = d.said
                group by d.organisation, d.staff_group, d.month, d.synthetic, s.at
                having sum(d.opened) <> 0 or sum(d.filled) <> 0 or sum(d.withdrawn) <> 0 or sum(d.lapsed) <> 0
                    or sum(d.closed_other) <> 0) said
            group by organisation, staff_group, month, synthetic""";

    /** Looked up month by month ({@code offset 0}), and change by change: the database would otherwise read all of them. */
    private static final String SUMMED_TOUCHED = SUMMED.formatted("""
            touched t cross join moment cross join lateral (
                select * from spell_delta one
                where one.organisation = t.organisation and one.staff_group = t.staff_group
                  and one.month = t.month and one.synthetic = t.synthetic
                  and (select c.number from change c where c.id = one.change) <= moment.number offset 0) d""");

    private static final String GATHERED = """
            select organisation, staff_group, synthetic,
                   array_agg((extract(year from month) * 12 + extract(month from month) - 1)::integer order by month)
                       as months,
                   array_agg(opened order by month) as opened, array_agg(filled order by month) as filled,
                   array_agg(withdrawn order by month) as withdrawn, array_agg(lapsed order by month) as lapsed,
                   array_agg(closed_other order by month) as closed_other,
                   array_agg((extract(epoch from at) * 1000000)::bigint order by month) as at
            from (%s) month
            group by organisation, staff_group, synthetic""";

    /** All groups, of all deltas up to {@code moment (number)}. */
    static final String ALL = GATHERED.formatted(SUMMED.formatted(
            "spell_delta d join change c on c.id = d.change join moment on c.number <= moment.number"));

    /** The groups of which a month was touched, at the moment; not those of which nothing is left. */
    private static final String REMADE = "remade as (" + GATHERED.formatted("""
            select m.organisation, m.staff_group, m.month, m.synthetic, m.opened, m.filled, m.withdrawn, m.lapsed,
                   m.closed_other, m.at
            from (select distinct organisation, staff_group, synthetic from touched) g
            join spell_month m using (organisation, staff_group, synthetic)
            where not exists (
                select from touched t where t.organisation = m.organisation and t.staff_group = m.staff_group
                  and t.month = m.month and t.synthetic = m.synthetic)
            union all
            """ + SUMMED_TOUCHED) + "),\n";

    /**
     * {@code spell (organisation, staff_group, synthetic)} and the {@link #ARRAYS}: the months of all groups at a change
     * number, which is the only placeholder. What was not touched between then and the fold is as it was folded; the rest is
     * added up.
     */
    public static final String AT = "with moment as (select ?::bigint as number, (select number from spell_rollup) as"
            + " folded),\n" + TOUCHED + REMADE + """
            spell as (
                select organisation, staff_group, synthetic, %1$s
                from spell_group g where not exists (
                    select from touched t where t.organisation = g.organisation and t.staff_group = g.staff_group
                      and t.synthetic = g.synthetic)
                union all
                select organisation, staff_group, synthetic, %1$s from remade)
            """.formatted(ARRAYS);

    private static final String FOLD =
            "with moment as (select c.number, r.number as folded from clock c, spell_rollup r),\n"
                    + TOUCHED + REMADE + """
            gone as (
                delete from spell_group g using touched t
                where g.organisation = t.organisation and g.staff_group = t.staff_group and g.synthetic = t.synthetic
                  and not exists (
                    select from remade r where r.organisation = g.organisation and r.staff_group = g.staff_group
                      and r.synthetic = g.synthetic)),
            kept as (
                insert into spell_group (organisation, staff_group, synthetic, %1$s)
                select organisation, staff_group, synthetic, %1$s from remade
                on conflict (organisation, staff_group, synthetic) do update set
                    (%1$s) = row (excluded.months, excluded.opened, excluded.filled, excluded.withdrawn, excluded.lapsed,
                                  excluded.closed_other, excluded.at))
            update spell_rollup set number = moment.number from moment""".formatted(ARRAYS);

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
