package org.icsworkforce.vacancy.record;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.Application;
import org.icsworkforce.vacancy.intake.Creation;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.SnapshotGuard;
import org.jspecify.annotations.Nullable;

/** One run of vacancies being applied: compared by content hash, merged by two statements whatever its size. */
final class VacancyApplication implements Application {

    /** Rows are read some thousands at a time: the driver would otherwise hold the whole feed in memory. */
    private static final int FETCH = 10_000;

    private static final String HELD = """
            select reference, content_hash, (date_part('epoch', source_updated_at) * 1000000)::bigint
            from vacancy where feed = ?""";

    private final Connection connection;
    private final Run run;
    private final FeedTerms feed;
    private final VacancyReader reader;
    private final Ids ids;
    private final Instant now;
    private final LocalDate today;

    VacancyApplication(Connection connection, Run run, FeedTerms feed, VacancyReader reader, Ids ids, Instant now) {
        this.connection = connection;
        this.run = run;
        this.feed = feed;
        this.reader = reader;
        this.ids = ids;
        this.now = now;
        this.today = now.atZone(London.ZONE).toLocalDate();
    }

    @Override
    public String stage() throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("""
                    create temporary table staging (
                        row_index integer, line integer, reference text, id uuid, organisation text, level text,
                        status text, live boolean, ended boolean, close_reason text, staff_group text, job_role text,
                        band text, posts integer, wte numeric, hard_to_fill boolean, opened_on date, closes_on date, reattempted_on date,
                        source_updated_at timestamptz, content_hash bigint, content text, mapped text,
                        closed_on date, deleted boolean not null default false, restored boolean not null default false
                    ) on commit drop""");
        }
        return "staging (row_index, line, reference, " + VacancyRow.COLUMNS + ")";
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
    public String reading() {
        return feed.reading(run.format()) + "\n" + reader.revision();
    }

    @Override
    public void held(Held held) throws SQLException {
        try (var query = connection.prepareStatement(HELD)) {
            query.setString(1, run.feed());
            query.setFetchSize(FETCH);
            hold(query, held);
        }
    }

    @Override
    public void held(String reference, Held held) throws SQLException {
        try (var query = connection.prepareStatement(HELD + " and reference = ?")) {
            query.setString(1, run.feed());
            query.setString(2, reference);
            hold(query, held);
        }
    }

    private static void hold(PreparedStatement query, Held held) throws SQLException {
        try (var result = query.executeQuery()) {
            while (result.next()) {
                held.hold(result.getString(1), result.getLong(2), result.getLong(3));
            }
        }
    }

    @Override
    public Map<String, Integer> open(@Nullable List<String> scope, Open open) throws SQLException {
        var former = new TreeMap<String, Integer>();
        try (var query = connection.prepareStatement("""
                select reference, id, version, organisation from vacancy
                where feed = ? and closed_on is null and not deleted
                  and (?::text[] is null or organisation = any (?::text[]))
                order by reference""")) {
            var organisations = scope == null ? null : connection.createArrayOf("text", scope.toArray());
            query.setString(1, run.feed());
            query.setArray(2, organisations);
            query.setArray(3, organisations);
            query.setFetchSize(FETCH);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    if (feed.organisations().contains(row.getString(4))) {
                        open.open(row.getString(1), row.getString(2), row.getInt(3));
                    } else {
                        former.merge(row.getString(4), 1, Integer::sum);
                    }
                }
            }
        }
        return former;
    }

    @Override
    public int end() throws SQLException {
        return Compensations.end(connection, run.feed(), feed.synthetic());
    }

    @Override
    public SnapshotGuard guard() {
        return feed.guard();
    }

    @Override
    public void remove(String reference) throws SQLException {
        Compensations.remove(connection, run.feed(), reference);
    }

    @Override
    public List<String> changedSince(UUID target, int limit) throws SQLException {
        return Compensations.changedSince(connection, target, limit);
    }

    @Override
    public boolean isChangedSince(Instant instant) throws SQLException {
        return Compensations.isChangedSince(connection, run.feed(), instant);
    }

    @Override
    public void restore(UUID target) throws SQLException {
        Compensations.restore(connection, run.feed(), target, feed.synthetic());
        RestoredAdverts.follow(connection, feed.synthetic(), now);
    }

    @Override
    public Optional<String> closestProperty(String pointer) {
        return VacancyProperties.closest(pointer);
    }

    @Override
    public @Nullable Row read(Fields fields) {
        if (Boolean.TRUE.equals(fields.flag(VacancySubject.EXPIRED))) {
            return TakenDown.read(connection, run, fields, ids, feed.synthetic());
        }
        Vacancy vacancy = reader.read(fields);
        // where an advert stands is told from the clock
        if (vacancy == null) {
            return null;
        }
        boolean lasting = vacancy.level() == Vacancy.Level.REQUISITION;
        LocalDate reattempted = VacancyStatus.isReattempt(fields.text("status", 40)) ? today : null;
        return VacancyRow.of(ids, vacancy, feed.synthetic(), reattempted, lasting);
    }

    @Override
    public Newer newer() {
        return new Newer("""
                vacancy held where held.feed = ? and held.reference = staging.reference
                and held.source_updated_at > staging.source_updated_at""", List.of("posts", "wte"));
    }

    @Override
    public void restate() throws SQLException {
        try (var update = connection.prepareStatement("""
                update vacancy held set source_updated_at = stated_at from restated
                where held.feed = ? and held.reference = restated.reference
                  and (held.source_updated_at is null or held.source_updated_at < stated_at)""")) {
            update.setString(1, run.feed());
            update.executeUpdate();
        }
    }

    @Override
    public Creation creation(Change change) throws SQLException {
        return new VacancyCreation(connection, change, run.feed(), feed.synthetic(), today);
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
        try (PreparedStatement merge = connection.prepareStatement("""
                with merged as (
                    merge into vacancy as held
                    using (select staging.*, ?::text as feed, ?::bigint as change, ?::boolean as synthetic,
                               ?::date as today, least(?::date, case when level = 'ADVERT' then closes_on end) as over
                           from staging) s
                    on held.feed = s.feed and held.reference = s.reference
                    when matched then update set
                        version = held.version + 1, change = s.change, synthetic = s.synthetic,
                        organisation = s.organisation, level = s.level, status = s.status, live = s.live,
                        close_reason = s.close_reason, staff_group = s.staff_group, job_role = s.job_role,
                        band = s.band, posts = s.posts, wte = s.wte, hard_to_fill = s.hard_to_fill,
                        opened_on = coalesce(s.opened_on, (uuid_extract_timestamp(held.id) at time zone ?)::date),
                        closes_on = s.closes_on,
                        closed_on = coalesce(s.closed_on, case when s.ended then
                            coalesce(case when not held.deleted then held.closed_on end, s.over) end),
                        reattempted_on = case when s.restored or held.deleted then s.reattempted_on
                            else coalesce(held.reattempted_on, s.reattempted_on) end,
                        source_updated_at = case when s.restored then s.source_updated_at
                            else coalesce(s.source_updated_at, held.source_updated_at) end,
                        content_hash = s.content_hash, content = s.content, mapped = s.mapped, deleted = s.deleted
                    when not matched then insert (id, feed, reference, version, change, synthetic, organisation, level,
                        status, live, close_reason, staff_group, job_role, band, posts, wte, hard_to_fill, opened_on,
                        closes_on, closed_on, reattempted_on, source_updated_at, content_hash, content, mapped, deleted)
                    values (s.id, s.feed, s.reference, 1, s.change, s.synthetic, s.organisation, s.level, s.status,
                        s.live, s.close_reason, s.staff_group, s.job_role, s.band, s.posts, s.wte, s.hard_to_fill,
                        coalesce(s.opened_on, s.today), s.closes_on,
                        coalesce(s.closed_on, case when s.ended then s.over end),
                        case when s.reattempted_on is not null then coalesce(s.opened_on, s.today) end, s.source_updated_at,
                        s.content_hash, s.content, s.mapped, s.deleted)
                    returning s.row_index, s.line, old.id is null as created, old.live as was_live,
                        old.closed_on as was_closed_on, old.source_updated_at as source_updated_before, new.*),
                told as (
                    insert into vacancy_version (change, operation, event, row_index, line, vacancy, version, feed,
                        reference, synthetic, organisation, level, status, live, close_reason, staff_group, job_role,
                        band, posts, wte, hard_to_fill, opened_on, closes_on, closed_on, reattempted_on,
                        content, source_updated_before)
                    select change, case when deleted then 'D' when created then 'C' else 'U' end,
                        case when live and was_live is distinct from true
                                  then case when was_closed_on is null then 'opened' else 'reopened' end
                             when closed_on is not null and was_closed_on is null then 'closed'
                             else 'changed' end,
                        row_index, line, id, version, feed, reference, synthetic, organisation, level, status, live,
                        close_reason, staff_group, job_role, band, posts, wte, hard_to_fill, opened_on, closes_on,
                        closed_on, reattempted_on, content, source_updated_before
                    from merged order by row_index)
                select count(*) filter (where created), count(*) filter (where not created),
                    count(*) filter (where was_closed_on is not null and closed_on is null)
                from merged""")) {
            merge.setString(1, run.feed());
            merge.setLong(2, change);
            merge.setBoolean(3, feed.synthetic());
            merge.setObject(4, today);
            merge.setObject(5, today);
            merge.setString(6, London.ZONE.getId());
            try (var result = merge.executeQuery()) {
                result.next();
                return new Merged(result.getInt(1), result.getInt(2), result.getInt(3));
            }
        }
    }
}
