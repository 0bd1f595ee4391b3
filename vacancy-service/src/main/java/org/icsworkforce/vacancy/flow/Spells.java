package org.icsworkforce.vacancy.flow;

/** When a requisition stands open, as SQL over a version {@code v}: said once, for all datasets that count by month. */
public final class Spells {

    /**
     * What is recruited to, or was; an advert alone is not, nor is a record where another one of the same need stands for
     * both ({@code uncounted}, see {@link Moves#SAID}).
     */
    public static final String COUNTED =
            "v.operation <> 'D' and v.level = 'REQUISITION' and v.status not in ('PLANNED', 'APPROVED')"
                    + " and v.vacancy not in (select vacancy from uncounted)";

    /** First day of the month in which it opened. */
    public static final String OPENED = "date_trunc('month', v.opened_on)::date";

    /** First day of the month in which it ended, at the end of which it is open no more; null while it is open. */
    public static final String CLOSED =
            "case when v.closed_on is not null then date_trunc('month', greatest(v.closed_on, v.opened_on))::date end";

    private Spells() {}
}
