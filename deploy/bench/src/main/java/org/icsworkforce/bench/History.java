package org.icsworkforce.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A history of synthetic requisitions, five versions of each: told, changed twice, some corrected in their staff group,
 * most of them ended. They opened over two years, in as many organisations as the register has practices and trusts for,
 * each of which sent a run every night. Written straight into the tables: it is what is read that is measured.
 */
final class History {

    static final int ORGANISATIONS = 217;
    static final int GROUPS = 10;
    private static final int VERSIONS = 5;

    private final Connection connection;

    History(Connection connection) {
        this.connection = connection;
    }

    void write(int versions) throws SQLException {
        try (var write = connection.createStatement()) {
            write.execute("""
                    create temporary table told as
                    select n as i, (select number from clock) + n as number,
                           (select at from clock) + n * interval '1 microsecond' as at
                    from generate_series(1, %d) n""".formatted(ORGANISATIONS * VERSIONS));
            write.execute("insert into change (number, at, kind, actor) select number, at, 'RUN', 'bench' from told");
            write.execute("update clock set number = (select max(number) from told), at = (select max(at) from told)");
            write.execute("""
                    create temporary table employer as
                    select code, row_number() over (order by code) - 1 as place from (
                        select code from organisation where kind <> 'NHS_TRUST_SITE'
                        order by code limit %d) employing""".formatted(ORGANISATIONS));
            write.execute("create temporary table requisition as select n, uuidv7() as id from generate_series(0, %d) n"
                    .formatted(versions / VERSIONS - 1));
            write.execute("analyze told; analyze employer; analyze requisition");
            write.execute("set work_mem = '256MB'");
            for (int version = 1; version <= VERSIONS; version++) {
                write.execute(VERSION.formatted(version, ORGANISATIONS, GROUPS));
            }
            write.execute(CURRENT.formatted(VERSIONS));
            write.execute("reset work_mem");
            write.execute("vacuum (analyze) vacancy_version, vacancy, change");
        }
    }

    /** What a version says follows from the number of its requisition, so that every run makes the same history. */
    private static final String VERSION = """
            insert into vacancy_version (change, operation, event, vacancy, version, feed, reference, synthetic,
                organisation, level, status, live, close_reason, staff_group, posts, wte, hard_to_fill, opened_on, closed_on,
                content)
            select c.id, case when v = 1 then 'C' else 'U' end, 'changed', r.id, v, 'history-' || place, 'H-' || n, true,
                   e.code, 'REQUISITION', case when ended then outcome else 'OPEN' end, not ended, null,
                   lpad(((n / %2$d + case when v >= 3 and n %% 13 = 0 then 1 else 0 end) %% %3$d + 1)::text, 2, '0'),
                   1, 1, false, opened, case when ended then opened + 20 + (n * 7 %% 150)::int end,
                   '{"reference":"H-' || n || '","title":"' || repeat('Registered Nurse, ', 12) || v || '"}'
            from (select n, id, %1$d as v, n %% %2$d as place, date '2024-12-01' + (n * 31 %% 730)::int as opened,
                         %1$d >= 4 and n %% 10 < case when %1$d = 4 then 4 else 7 end as ended,
                         (array['FILLED','FILLED','FILLED','WITHDRAWN','LAPSED','CLOSED'])[n %% 6 + 1] as outcome
                  from requisition) r
            join employer e using (place)
            join told t on t.i = (v - 1) * %2$d + place + 1 join change c on c.number = t.number
            order by place, n""";

    /** The record of each is its last version. */
    private static final String CURRENT = """
            insert into vacancy (id, feed, reference, version, change, synthetic, organisation, level, status, live,
                close_reason, staff_group, posts, wte, hard_to_fill, opened_on, closed_on, content_hash, content)
            select vacancy, feed, reference, version, change, synthetic, organisation, level, status, live, close_reason,
                   staff_group, posts, wte, hard_to_fill, opened_on, closed_on, 0, content
            from vacancy_version where version = %d and feed like 'history-%%'""";
}
