package org.icsworkforce.vacancy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Deletes what has been kept as long as the policy says: a little at a time, so that nobody waits for it. */
@ApplicationScoped
class LedgerExpiry {

    private static final Logger LOG = Logger.getLogger(LedgerExpiry.class);
    private static final int AT_ONCE = 200;

    private static final String PAYLOADS = """
            with expired as (
                update run set payload_expired_at = ? where id in (
                    select id from run where payload_expired_at is null and finished_at < ?
                       and state not in ('RECEIVED', 'RUNNING', 'HELD')
                    order by finished_at limit ? for update skip locked)
                returning id),
            bytes as (delete from run_payload using expired where run = expired.id),
            rows as (delete from run_row using expired where run = expired.id)
            select count(*) from expired""";

    private static final String RUNS = """
            with expired as (
                delete from run where id in (
                    select id from run r where payload_expired_at is not null and finished_at < ?
                       and not exists (select from run u where u.target = r.id)
                    order by finished_at limit ? for update skip locked)
                returning id)
            select count(*) from expired""";

    /** A replay sends the last one of each feed, and its version is the one that the next follows. */
    private static final String NOTICES = """
            with expired as (
                delete from feed_notice where row in (
                    select n.row from feed_notice n join change c on c.id = n.change
                    where c.at < ? and c.number < (select number from relay_watermark where source = 'feed')
                       and exists (select from feed_notice later where later.feed = n.feed and later.version > n.version)
                    order by n.row limit ? for update of n skip locked)
                returning row)
            select count(*) from expired""";

    private final LedgerConfig config;
    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    LedgerExpiry(LedgerConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Does its work after each pause, however often it is called. */
    void run(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(next.get())) {
            return;
        }
        next.set(now.plus(config.expiryEvery()));
        long payloads = repeat(connection, PAYLOADS, List.of(now, now.minus(config.payloadsKept())));
        long runs = repeat(connection, RUNS, List.of(now.minus(config.runsKept())));
        long notices = repeat(connection, NOTICES, List.of(now.minus(config.noticesKept())));
        if (payloads + runs + notices > 0) {
            LOG.infof("ledger expired payloads=%d runs=%d notices=%d", payloads, runs, notices);
        }
    }

    private static long repeat(Connection connection, String statement, List<Instant> arguments) throws SQLException {
        long total = 0;
        long count = AT_ONCE;
        while (count == AT_ONCE) {
            try (var expire = connection.prepareStatement(statement)) {
                int parameter = 1;
                for (Instant argument : arguments) {
                    expire.setObject(parameter++, argument.atOffset(ZoneOffset.UTC));
                }
                expire.setInt(parameter, AT_ONCE);
                try (var result = expire.executeQuery()) {
                    result.next();
                    count = result.getLong(1);
                }
            }
            total += count;
        }
        return total;
    }
}
