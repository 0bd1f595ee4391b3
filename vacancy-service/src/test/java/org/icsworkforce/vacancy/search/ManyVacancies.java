package org.icsworkforce.vacancy.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * As many rows as a search can be tested with in seconds, on one connection and in a schema of their own: nobody else finds
 * them, and nobody else's reading is counted. The tables and indexes are those of the migrations.
 */
final class ManyVacancies implements AutoCloseable {

    static final int ROWS = 100_000;
    static final int DAYS = 2_500;
    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    /** Of so many days are those with the stem that is of late. */
    private static final int LATE_DAYS = 60;

    /** The first row of all would be one more. */
    static final int LATE = ROWS / DAYS * LATE_DAYS - 1;

    /** On which one in a hundred of those that are open is advertised. */
    static final String ADVERTISED_AT = "2026-11-21T12:00:00Z";

    private static final String TABLE = """
            drop schema if exists many cascade;
            create schema many;
            create table many.vacancy_search (like public.vacancy_search including defaults)
                with (autovacuum_enabled = off);""";

    /** Stems that are frequent, less so, rare, hardly there, of long ago and of late; and codes that seldom go together. */
    private static final String FILL = """
            insert into many.vacancy_search (vacancy, version, feed, reference, organisation, level, status, live,
                staff_group, band, wte, opened_on, closes_on, words, marks, latitude, longitude, advertised)
            select gen_random_uuid(), 1, 'feed', 'R-' || n, 'ORG' || n %% 9, 'REQUISITION', n.status, n.status = 'OPEN',
                n.staff_group, case when (n.staff_group = '04') = (n %% 20 > 0) then 'BAND_6' else 'BAND_5' end, 1,
                date '%2$s' - n.day, date '%2$s' - n.day + 30, w.words,
                (select bit_or(set_bit(set_bit(b'0'::bit(256), (word.sum %% 256)::int, 1), (word.sum / 256 %% 256)::int, 1))
                 from (select crc32(convert_to(stem, 'UTF8')) from unnest(w.words) stem) word(sum)),
                case when n %% 5 > 0 then 50.9 + 0.6 * random() end, case when n %% 5 > 0 then 1.4 * random() end,
                case when n.status = 'OPEN' then case when n %% 1000 = 0
                    then tstzmultirange(tstzrange('2026-11-01', '2026-12-01')) else '{}' end end
            from (select n, (n::bigint * %3$d / %1$d)::int as day, case when n %% 50 = 0 then '04' else '03' end as staff_group,
                         case when n %% 10 = 0 then 'OPEN' else 'FILLED' end as status
                  from generate_series(1, %1$d) n) n
            cross join lateral (select array_remove(array[
                case when n %% 3 = 0 then 'porter' else 'nurs' end, case when n %% 400 = 7 then 'okapi' end,
                case when n %% 30000 = 7 then 'zebra' end, case when n.day > 1200 then 'former' end,
                case when n.day < %4$d then 'late' end], null) as words) w""".formatted(ROWS, LAST_DAY, DAYS, LATE_DAYS);

    private static final String INDEXES = """
            select replace(pg_get_indexdef(indexrelid), 'public.vacancy_search USING', 'many.vacancy_search USING')
            from pg_index where indrelid = 'public.vacancy_search'::regclass""";

    private static final String READS = """
            select t.seq_tup_read + (
                    select sum(idx_tup_read) from pg_stat_user_indexes
                    where schemaname = 'many' and indexrelname <> 'vacancy_search_terms'),
                (select idx_tup_read from pg_stat_user_indexes
                 where schemaname = 'many' and indexrelname = 'vacancy_search_terms'),
                io.heap_blks_hit + io.heap_blks_read + io.idx_blks_hit + io.idx_blks_read
            from pg_stat_user_tables t join pg_statio_user_tables io using (relid) where t.schemaname = 'many'""";

    private final Connection connection;

    /**
     * @param rows that were compared, in the table or in an index that has an order
     * @param found by the index of terms, before any of them is read
     * @param blocks that were looked into, each as often as that
     */
    record Reads(long rows, long found, long blocks) {}

    @FunctionalInterface
    interface Reading {
        void go() throws SQLException;
    }

    ManyVacancies(Connection connection) throws SQLException {
        this.connection = connection;
        execute(TABLE);
        execute(FILL);
        for (String index : texts(INDEXES)) {
            execute(index);
        }
        execute("vacuum analyze many.vacancy_search");
        execute("set search_path = many, public");
    }

    /** What a reading has read. */
    Reads reads(Reading reading) throws SQLException {
        Reads before = reads();
        reading.go();
        Reads after = reads();
        return new Reads(after.rows - before.rows, after.found - before.found, after.blocks - before.blocks);
    }

    private Reads reads() throws SQLException {
        execute("select pg_stat_force_next_flush()");
        try (var query = connection.createStatement();
                var row = query.executeQuery(READS)) {
            row.next();
            return new Reads(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("reset search_path");
        execute("drop schema many cascade");
    }
}
