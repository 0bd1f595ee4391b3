package org.icsworkforce.vacancy.spell;

/** What changes add to the months of requisitions and take from them, as SQL over the versions. */
final class Deltas {

    static final String COLUMNS =
            "change, organisation, staff_group, synthetic, month, said, opened, filled, withdrawn, lapsed, closed_other";

    private static final String STATE =
            "v.change, v.operation, v.organisation, v.level, v.status, v.close_reason, v.staff_group, v.synthetic,"
                    + " v.opened_on, v.closed_on";

    /**
     * How a record stood before the change {@code asked}. Most were never linked, which is one look into an index; sorted in
     * the aggregate, because sorted by an index the database would walk through all changes for each of them.
     */
    private static final String COUNTED_BEFORE = """
            case when exists (select from vacancy_standing ever where ever.vacancy = %1$s) then coalesce((
                select (array_agg(before.counts order by c.number desc))[1]
                from vacancy_standing before join change c on c.id = before.change
                where before.vacancy = %1$s and c.number < asked.number), true) else true end""";

    /**
     * A version is added where its record counted before, and the version that it replaces is taken away; where a change
     * decides that the record counts, or counts no longer, the version that it leaves follows. First versions are most of
     * what large runs write: before one of them nothing can have been linked, so they go straight into the sums.
     */
    private static final String MOVES = """
            with asked as (
                select id, coalesce(number, %7$d) as number from change where %1$s),
            replacing as (
                select v.change as by, v.vacancy, v.version, %2$s, %3$s as counts
                from asked join vacancy_version v on v.change = %12$s where v.version > 1),
            stated as (
                select v.change as by, %2$s, 1 as amount
                from asked join vacancy_version v on v.change = %12$s where v.version = 1
                union all
                select v.by, %2$s, case when v.counts then 1 else 0 end from replacing v
                union all
                select replacing.by, %2$s, -1 from replacing %11$s
                where counts
                union all
                select standing.change, %2$s, case when standing.counts then 1 else -1 end
                from asked join vacancy_standing standing on standing.change = %12$s
                cross join lateral (
                    select b.* from vacancy_version b join change c on c.id = b.change
                    where b.vacancy = standing.vacancy and coalesce(c.number, %7$d) <= asked.number
                    order by b.version desc limit 1) v
                where standing.counts <> %4$s),
            spell as (
                select by, organisation, staff_group, synthetic, said, opened, closed, outcome, recruited,
                       sum(amount)::integer as amount
                from (
                    select v.by, v.organisation, coalesce(v.staff_group, '%5$s') as staff_group, v.synthetic,
                           v.change as said, %8$s as opened, %9$s as closed,
                           case when v.closed_on is not null then %10$s end as outcome, %6$s as recruited, v.amount
                    from stated v where v.level = 'REQUISITION') each
                group by by, organisation, staff_group, synthetic, said, opened, closed, outcome, recruited),
            move as (
                select by, organisation, staff_group, synthetic, opened as month, said, amount as opened,
                       0 as filled, 0 as withdrawn, 0 as lapsed, 0 as closed_other
                from spell where recruited
                union all
                select by, organisation, staff_group, synthetic, closed, said, 0,
                       case when outcome = 'FILLED' then amount else 0 end,
                       case when outcome = 'WITHDRAWN' then amount else 0 end,
                       case when outcome = 'LAPSED' then amount else 0 end,
                       case when outcome not in ('FILLED', 'WITHDRAWN', 'LAPSED') then amount else 0 end
                from spell where recruited and closed is not null)
            """;

    private static final String SUMMED = """
            select by as change, organisation, staff_group, synthetic, month, said, sum(opened) as opened,
                   sum(filled) as filled, sum(withdrawn) as withdrawn, sum(lapsed) as lapsed,
                   sum(closed_other) as closed_other
            from move group by by, organisation, staff_group, synthetic, month, said
            having (sum(opened), sum(filled), sum(withdrawn), sum(lapsed), sum(closed_other)) <> (0, 0, 0, 0, 0)""";

    /** Row by row ({@code limit 1}): no statistics mislead the database into reading all versions for a few. */
    private static final String REPLACED_BY_FEW = """
            cross join lateral (
                select * from vacancy_version b
                where b.vacancy = replacing.vacancy and b.version = replacing.version - 1 limit 1) v""";

    private static final String REPLACED_BY_ALL =
            "join vacancy_version v on v.vacancy = replacing.vacancy and v.version = replacing.version - 1";

    /** Of one change: a value, not a column to join by, for which the database would read the versions of all changes. */
    private static final String THE_ONE = "(select id from asked)";

    private static final String EACH = "asked.id";

    private Deltas() {}

    /**
     * Stores those of the change whose id is the placeholder, and which has no number yet: it comes after all that have; and
     * the organisations that it is the first to tell a requisition of. Both in one go over what was written.
     */
    static String insert() {
        return moves("id = ?", THE_ONE, REPLACED_BY_FEW) + """
                , told as (
                    insert into spell_employer (organisation, change)
                    select distinct told.organisation, told.by from spell told where not exists (
                        select from spell_employer known where known.organisation = told.organisation))
                insert into spell_delta (""" + COLUMNS + ") " + SUMMED;
    }

    /** @param changes condition on the columns of {@code change} */
    static String ofMany(String changes) {
        return moves(changes, EACH, REPLACED_BY_ALL) + SUMMED;
    }

    private static String moves(String changes, String asked, String replaced) {
        return MOVES.formatted(
                changes,
                STATE,
                COUNTED_BEFORE.formatted("v.vacancy"),
                COUNTED_BEFORE.formatted("standing.vacancy"),
                Spells.NOT_SAID,
                Spells.RECRUITED,
                Long.MAX_VALUE,
                Spells.OPENED,
                Spells.CLOSED,
                Spells.OUTCOME,
                replaced,
                asked);
    }

    /** Organisations that those changes tell a requisition of. */
    static String employers(String changes) {
        return "select distinct v.organisation, v.change from vacancy_version v where v.level = 'REQUISITION' and v.change"
                + " in (select id from change where " + changes + ")";
    }
}
