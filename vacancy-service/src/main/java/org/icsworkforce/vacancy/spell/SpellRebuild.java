package org.icsworkforce.vacancy.spell;

import java.sql.Connection;
import java.sql.SQLException;
import org.icsworkforce.vacancy.spell.RollupRebuild.State;

/**
 * Makes deltas and months anew. The months are compared, before and after, with what the datasets read off the versions
 * themselves, which is another statement than the one that makes deltas: both would have to be wrong in the same way.
 *
 * <p>Nobody waits for it: up to the number at which it begins, neither versions nor deltas ever change again.
 */
final class SpellRebuild {

    private static final String UNTIL = "number <= (select number from rebuild)";

    private static final String BASE = "create temporary table base on commit drop as " + Spells.SAID
            + """
            spell as (
                select v.organisation, coalesce(v.staff_group, '%1$s') as staff_group, v.synthetic, v.at, %2$s as opened,
                       %3$s as closed, %4$s as outcome
                from held v where %5$s),
            move as (
                select organisation, staff_group, opened as month, synthetic, 'OPENED' as kind, at from spell
                union all
                select organisation, staff_group, closed, synthetic, outcome, at from spell where closed is not null)
            select organisation, staff_group, month, synthetic, count(*) filter (where kind = 'OPENED') as opened,
                   count(*) filter (where kind = 'FILLED') as filled,
                   count(*) filter (where kind = 'WITHDRAWN') as withdrawn,
                   count(*) filter (where kind = 'LAPSED') as lapsed,
                   count(*) filter (where kind not in ('OPENED', 'FILLED', 'WITHDRAWN', 'LAPSED')) as closed_other,
                   max(at) as at
            from move group by organisation, staff_group, month, synthetic""".formatted(Spells.NOT_SAID, Spells.OPENED, Spells.CLOSED, Spells.OUTCOME, Spells.COUNTED);

    private static final String MONTHS =
            "organisation, staff_group, month, synthetic, opened, filled, withdrawn, lapsed, closed_other, at";

    private final Connection connection;
    private final Progress progress;

    private SpellRebuild(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Is told what comes next. */
    @FunctionalInterface
    interface Progress {
        void reach(State state) throws SQLException;
    }

    /** The caller holds the row of {@code spell_rollup}. */
    static RebuiltRollup run(Connection connection, Progress progress) throws SQLException {
        return new SpellRebuild(connection, progress).run();
    }

    private RebuiltRollup run() throws SQLException {
        progress.reach(State.READING_VERSIONS);
        // all versions are sorted and joined at once: in the usual few megabytes that would be done on disk
        execute("set local work_mem = '256MB'");
        Months.fold(connection);
        execute("create temporary table rebuild on commit drop as select number from spell_rollup");
        long number = count("select number from rebuild");
        base(number);
        long monthsDifferent = differences("select " + MONTHS + " from base", "select " + MONTHS + " from spell_month");
        progress.reach(State.MAKING_DELTAS);
        execute("create temporary table fresh on commit drop as " + Deltas.ofMany(UNTIL));
        String fresh = "select " + Deltas.COLUMNS + " from fresh";
        String stored = "select " + Deltas.COLUMNS + " from spell_delta where change in (select id from change where "
                + UNTIL + ")";
        long deltasDifferent = differences(fresh, stored);
        if (deltasDifferent > 0) {
            execute("delete from spell_delta where change in (select id from change where " + UNTIL + ")");
            execute("insert into spell_delta (" + Deltas.COLUMNS + ") " + fresh);
        }
        progress.reach(State.ADDING_UP);
        execute("delete from spell_employer where change in (select id from change where " + UNTIL + ")");
        execute(
                "insert into spell_employer (organisation, change) select distinct on (organisation) organisation, change"
                        + " from (" + Deltas.employers(UNTIL)
                        + ") told join change c on c.id = told.change order by 1, c.number");
        execute("delete from spell_group");
        execute(
                "with moment as (select number from rebuild) insert into spell_group (organisation, staff_group, synthetic, "
                        + Months.ARRAYS + ") select organisation, staff_group, synthetic, " + Months.ARRAYS + " from ("
                        + Months.ALL
                        + ") added");
        return new RebuiltRollup(
                number,
                count("select count(*) from fresh"),
                count("select count(*) from spell_month"),
                deltasDifferent,
                monthsDifferent,
                differences("select " + MONTHS + " from base", "select " + MONTHS + " from spell_month"));
    }

    private void base(long number) throws SQLException {
        try (var read = connection.prepareStatement(BASE)) {
            for (int placeholder = 1; placeholder <= Spells.PLACEHOLDERS; placeholder++) {
                read.setLong(placeholder, number);
            }
            read.executeUpdate();
        }
    }

    /** How many rows only one of the two has. */
    private long differences(String one, String other) throws SQLException {
        return count(
                "select (select count(*) from (%1$s except all %2$s) missing) + (select count(*) from (%2$s except all %1$s) odd)"
                        .formatted(one, other));
    }

    private long count(String sql) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
