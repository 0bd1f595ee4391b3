package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows that told an older state than the one held: they were left out and reported.
 *
 * @param count of them
 * @param totals that they had been counted in
 */
record Conflicts(int count, Map<String, BigDecimal> totals) {

    private static final String INSTANT = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    static Conflicts none() {
        return new Conflicts(0, Map.of());
    }

    /**
     * Takes stale rows out of {@code staging} and writes them to {@code run_row}.
     *
     * @param newer null where rows carry no time
     */
    static Conflicts setAside(Connection connection, Run run, Application.@Nullable Newer newer) throws SQLException {
        if (newer == null) {
            return none();
        }
        List<String> totals = newer.totals();
        var problem = IntakeProblem.STALE_UPDATE;
        String sums = String.join(
                ", ", totals.stream().map(name -> "sum(" + name + ")").toList());
        try (var move = connection.prepareStatement("""
                with stale as (
                    delete from staging using %s
                    returning staging.*, held.source_updated_at as held_at),
                noted as (
                    insert into run_row as noted (run, index, line, reference, outcome, faults)
                    select ?, row_index, line, reference, 'CONFLICT', json_build_array(json_build_object(
                        'index', row_index, 'line', line, 'reference', reference, 'code', ?::text, 'severity', 'ERROR',
                        'pointer', '/sourceUpdatedAt', 'message', ?::text, 'received', %s,
                        'hint', 'The state held is of ' || %s || '.', 'help', ?::text))
                    from stale
                    on conflict (run, index) do update set outcome = 'CONFLICT',
                        faults = (noted.faults::jsonb || excluded.faults::jsonb)::text)
                select count(*), %s from stale""".formatted(
                        newer.held(), INSTANT.formatted("source_updated_at"), INSTANT.formatted("held_at"), sums))) {
            move.setString(1, run.feed());
            move.setObject(2, run.id());
            move.setString(3, problem.name());
            move.setString(4, problem.title() + ". " + problem.help());
            move.setString(5, Fault.help(problem.name()));
            try (var result = move.executeQuery()) {
                result.next();
                var found = new TreeMap<String, BigDecimal>();
                for (int i = 0; i < totals.size(); i++) {
                    @Nullable BigDecimal sum = result.getBigDecimal(i + 2);
                    if (sum != null) {
                        found.put(totals.get(i), sum);
                    }
                }
                return new Conflicts(result.getInt(1), found);
            }
        }
    }
}
