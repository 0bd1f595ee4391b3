package org.icsworkforce.vacancy.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.round.ChangedVacancies;
import org.icsworkforce.vacancy.round.Round;

/** Keeps what searches read with the records: it follows the change log, so that no sender waits for it. */
@ApplicationScoped
class SearchIndex implements Round {

    private static final ChangedVacancies CHANGED = following(5_000);

    /** Of one round: others have their turn too. */
    private static final int STEPS_OF_A_ROUND = 40;

    /** So few that a reader enters them rather than not find what it has just written: some hundredths of a second. */
    private static final ChangedVacancies FEW = following(200);

    private static final String ENTER = """
            insert into vacancy_search as held (vacancy, version, feed, reference, organisation, level, status, live,
                staff_group, job_role, band, wte, hard_to_fill, opened_on, closes_on, words, marks, latitude, longitude,
                advertised)
            select v.id, v.version, v.feed, v.reference, v.organisation, v.level, v.status, v.live, v.staff_group,
                v.job_role, v.band, v.wte, v.hard_to_fill, v.opened_on, v.closes_on,
                w.words,
                -- two of each stem
                (select bit_or(set_bit(set_bit(b'0'::bit(256), (word.sum % 256)::int, 1), (word.sum / 256 % 256)::int, 1))
                 from (select crc32(convert_to(stem, 'UTF8')) from unnest(w.words) stem) word(sum)),
                case when c.location ->> 'longitude' is not null then (c.location ->> 'latitude')::double precision end,
                case when c.location ->> 'latitude' is not null then (c.location ->> 'longitude')::double precision end,
                -- of all others it says nothing, and to ask costs as much as the words
                case when v.status in ('OPEN', 'PARTIALLY_FILLED')
                     then vacancy_advertised(v.level, v.status, c.milestones::jsonb, c.adverts::jsonb) end
            from vacancy v
            cross join lateral json_to_record(v.content::json)
                as c(title text, skills text, location json, milestones json, adverts json)
            -- worked out once
            cross join lateral (
                select vacancy_words(concat_ws(' ', c.title, c.skills, c.location ->> 'name')) as words offset 0) w
            where v.id = any (?) and not v.deleted
            on conflict (vacancy) do update set
                version = excluded.version, organisation = excluded.organisation, level = excluded.level,
                status = excluded.status, live = excluded.live, staff_group = excluded.staff_group,
                job_role = excluded.job_role, band = excluded.band, wte = excluded.wte,
                hard_to_fill = excluded.hard_to_fill, opened_on = excluded.opened_on, closes_on = excluded.closes_on,
                words = excluded.words, marks = excluded.marks, latitude = excluded.latitude, longitude = excluded.longitude,
                advertised = excluded.advertised
            where held.version < excluded.version""";

    private final DataSource dataSource;
    private final ChangeLog changes;

    SearchIndex(DataSource dataSource, ChangeLog changes) {
        this.dataSource = dataSource;
        this.changes = changes;
    }

    private static ChangedVacancies following(int atOnce) {
        return new ChangedVacancies("vacancy_search_progress", "true", atOnce);
    }

    @Override
    public void go() throws SQLException {
        boolean more = isBehind();
        for (int i = 0; more && i < STEPS_OF_A_ROUND; i++) {
            more = QuarkusTransaction.requiringNew().call(() -> step(CHANGED));
        }
    }

    /**
     * Brings it up to date for somebody who asks now, where little is missing; a feed is left to the rounds. While a round
     * makes its step, what this will have entered is missing still: so nobody waits for more than a few rows here.
     *
     * @return whether anything was done
     */
    boolean follow() throws SQLException {
        if (!isNear()) {
            return false;
        }
        QuarkusTransaction.requiringNew().call(() -> step(FEW));
        return true;
    }

    private boolean isBehind() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return CHANGED.isBehind(connection, changes.now(connection).number());
        }
    }

    private boolean isNear() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return FEW.isNear(connection, changes.now(connection).number());
        }
    }

    /** Returns whether there is more to do. */
    private boolean step(ChangedVacancies following) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            try (var lock = connection.createStatement()) {
                lock.execute("select from vacancy_search_progress for update");
            }
            long now = changes.now(connection).number();
            var changed = following.next(connection, now);
            if (!changed.isEmpty()) {
                enter(connection, changed);
            }
            return following.isBehind(connection, now);
        }
    }

    private static void enter(Connection connection, List<UUID> changed) throws SQLException {
        try (var enter = connection.prepareStatement(ENTER);
                var leave = connection.prepareStatement("""
                        delete from vacancy_search using vacancy v
                        where v.id = vacancy_search.vacancy and v.deleted and vacancy_search.vacancy = any (?)""");
                var settle = connection.createStatement()) {
            var ids = connection.createArrayOf("uuid", changed.toArray());
            enter.setArray(1, ids);
            enter.executeUpdate();
            leave.setArray(1, ids);
            leave.executeUpdate();
            settle.execute("select gin_clean_pending_list('vacancy_search_terms')");
        }
    }
}
