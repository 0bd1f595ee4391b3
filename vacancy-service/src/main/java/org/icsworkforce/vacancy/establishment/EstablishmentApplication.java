package org.icsworkforce.vacancy.establishment;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.Application;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.jspecify.annotations.Nullable;

/** One run of establishment rows being applied. The latest said counts: rows carry no time of their own. */
final class EstablishmentApplication implements Application {

    private static final int FETCH = 10_000;

    private final Connection connection;
    private final Run run;
    private final FeedTerms feed;
    private final EstablishmentReader reader;

    EstablishmentApplication(Connection connection, Run run, FeedTerms feed, EstablishmentReader reader) {
        this.connection = connection;
        this.run = run;
        this.feed = feed;
        this.reader = reader;
    }

    @Override
    public String stage() throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("""
                    create temporary table staging (
                        row_index integer, line integer, reference text, organisation text, month date, scheme text,
                        staff_group text, basis text, establishment_wte numeric, in_post_wte numeric,
                        vacancy_wte numeric, headcount integer, bank_wte numeric, agency_wte numeric,
                        filled_posts integer, vacant_posts integer, starters_12m integer, leavers_12m integer,
                        as_at date, source text, content_hash bigint
                    ) on commit drop""");
        }
        return "copy staging (row_index, line, reference, " + Establishment.COLUMNS + ", content_hash) from stdin";
    }

    @Override
    public RowReader rows(Run run, InputStream payload) throws IOException {
        return feed.rows(run, payload);
    }

    @Override
    public Integer mappingVersion() {
        return feed.mappingVersion();
    }

    @Override
    public void held(Held held) throws SQLException {
        try (var query =
                connection.prepareStatement("select reference, content_hash from establishment where feed = ?")) {
            query.setString(1, run.feed());
            query.setFetchSize(FETCH);
            try (var result = query.executeQuery()) {
                while (result.next()) {
                    held.hold(result.getString(1), result.getLong(2));
                }
            }
        }
    }

    @Override
    public @Nullable Row read(Fields fields) {
        Establishment row = reader.read(fields);
        return row == null ? null : row.under(feed);
    }

    @Override
    public boolean isChangedSince(Instant instant) throws SQLException {
        try (var query = connection.prepareStatement("""
                select exists (
                    select from establishment e join change c on c.id = e.change where e.feed = ? and c.at > ?)""")) {
            query.setString(1, run.feed());
            query.setObject(2, instant.atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public Merged merge(Change change) throws SQLException {
        try (var any = connection.createStatement();
                var result = any.executeQuery("select exists (select from staging)")) {
            result.next();
            return result.getBoolean(1) ? merge(change.id()) : new Merged(0, 0, 0);
        }
    }

    private Merged merge(long change) throws SQLException {
        try (var merge = connection.prepareStatement("""
                with merged as (
                    insert into establishment as held (feed, reference, version, change, content_hash)
                    select ?, reference, 1, ?, content_hash from staging
                    on conflict (feed, reference) do update set
                        version = held.version + 1, change = excluded.change, content_hash = excluded.content_hash
                    returning held.*),
                told as (
                    insert into establishment_version (change, row_index, line, feed, reference, version, synthetic,
                        precedence, %1$s)
                    select change, row_index, line, feed, reference, version, ?, ?, %1$s
                    from merged join staging using (reference) order by row_index)
                select count(*) filter (where version = 1), count(*) filter (where version > 1) from merged""".formatted(Establishment.COLUMNS))) {
            merge.setString(1, run.feed());
            merge.setLong(2, change);
            merge.setBoolean(3, feed.synthetic());
            merge.setInt(4, feed.precedence());
            try (var result = merge.executeQuery()) {
                result.next();
                return new Merged(result.getInt(1), result.getInt(2), 0);
            }
        }
    }
}
