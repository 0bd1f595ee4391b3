package org.icsworkforce.vacancy.spell;

import org.icsworkforce.vacancy.link.LinkedRecords;
import org.icsworkforce.vacancy.organisation.RegisterAt;

/** When a requisition stands open, as SQL over a version {@code v}: said once, for all datasets that count by month. */
public final class Spells {

    /** What is recruited to, or was; an advert alone is not. */
    static final String RECRUITED =
            "v.operation <> 'D' and v.level = 'REQUISITION' and v.status not in ('PLANNED', 'APPROVED')";

    /**
     * The same, where no other record of the same need stands for both ({@code uncounted}, see {@link #SAID}).
     */
    public static final String COUNTED = RECRUITED + " and v.vacancy not in (select vacancy from uncounted)";

    /** First day of the month in which it opened; of a time without a zone, which is the quicker of the two to truncate. */
    public static final String OPENED = "date_trunc('month', v.opened_on::timestamp)::date";

    /** First day of the month in which it ended, at the end of which it is open no more; null while it is open. */
    public static final String CLOSED = "case when v.closed_on is not null"
            + " then date_trunc('month', greatest(v.closed_on, v.opened_on)::timestamp)::date end";

    /** How it ended, where it did. */
    public static final String OUTCOME = "coalesce(v.close_reason, v.status)";

    /** The code of those that do not say to which group of a dimension they belong. */
    public static final String NOT_SAID = "not-said";

    private static final String STATE = "v.organisation, v.level, v.status, v.close_reason, v.staff_group, v.job_role,"
            + " v.band, v.posts, v.wte, v.hard_to_fill, v.reattempted_on, v.opened_on, v.closed_on, v.synthetic, v.content, c.at";

    /**
     * {@code held}: each record as it was last told by then. That is how it stands now, unless something was said of it
     * since; of these few, found change by change ({@code offset 0}: the database would otherwise join all versions where its
     * statistics are old), the version of then is looked up. The change number is asked for three times.
     */
    public static final String HELD = """
            later as (
                select distinct v.vacancy from change c
                cross join lateral (select vacancy from vacancy_version where change = c.id offset 0) v
                where c.number > ?),
            held as (
                select v.id as vacancy, case when v.deleted then 'D' else 'U' end as operation, %1$s
                from vacancy v join change c on c.id = v.change where c.number <= ?
                union all
                select stood.* from later cross join lateral (
                    select v.vacancy, v.operation::text, %1$s
                    from vacancy_version v join change c on c.id = v.change
                    where v.vacancy = later.vacancy and c.number <= ?
                    order by v.version desc limit 1) stood)""".formatted(STATE);

    /**
     * Each record, and the register's entry of its organisation, as it was last told by then: {@code held v} and {@code
     * register o}; and those that another record of the same need stands for. The change number is asked for {@value
     * #PLACEHOLDERS} times.
     */
    public static final String SAID = "with " + HELD + ",\nregister as (" + RegisterAt.ENTRIES + "),\nuncounted as ("
            + LinkedRecords.NOT_COUNTED + "),\n";

    public static final int PLACEHOLDERS = 5;

    private Spells() {}
}
