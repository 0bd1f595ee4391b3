package org.icsworkforce.campaign.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.campaign.London;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.idempotency.Content;
import org.icsworkforce.kit.problem.Problem;

/** The touches: appended once, never changed. */
@ApplicationScoped
class Touches {

    private final ChangeLog changes;
    private final Attributions attributions;
    private final Content content;
    private final Caller caller;
    private final Clock clock;

    Touches(ChangeLog changes, Attributions attributions, Content content, Caller caller, Clock clock) {
        this.changes = changes;
        this.attributions = attributions;
        this.content = content;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a touch, and attributes the person's hires anew: touches come out of order.
     *
     * @return whether it is new; a repeated one changes nothing
     * @throws Problem {@code TOUCH_ALREADY_REPORTED} when the id stands for another touch
     */
    boolean take(Touch touch) {
        byte[] digest = content.digest(touch);
        String client = caller.clientId();
        return changes.append("TOUCH", null, client, (connection, change) -> {
            Locks.person(connection, touch.person());
            if (!insert(connection, touch, digest, client)) {
                requireSame(connection, touch.touchId(), digest);
                return false;
            }
            for (String hire : explained(connection, touch)) {
                attributions.attribute(connection, change, hire);
            }
            return true;
        });
    }

    private boolean insert(Connection connection, Touch touch, byte[] digest, String client) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into touch (id, digest, client, at, person, source, medium, campaign, content, term, evidence,
                    channel_type, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")) {
            int column = 1;
            insert.setString(column++, touch.touchId());
            insert.setBytes(column++, digest);
            insert.setString(column++, client);
            insert.setObject(column++, touch.at().atOffset(ZoneOffset.UTC));
            insert.setString(column++, touch.person());
            insert.setString(column++, touch.source());
            insert.setString(column++, touch.medium());
            insert.setString(column++, touch.campaign());
            insert.setString(column++, touch.content());
            insert.setString(column++, touch.term());
            insert.setString(column++, touch.evidence().name());
            insert.setString(
                    column++,
                    touch.channelType() == null
                            ? "UNKNOWN"
                            : touch.channelType().name());
            insert.setObject(column, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static void requireSame(Connection connection, String id, byte[] digest) throws SQLException {
        try (var query = connection.prepareStatement("select digest from touch where id = ?")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                if (!Arrays.equals(row.getBytes(1), digest)) {
                    var problem = CampaignProblem.TOUCH_ALREADY_REPORTED;
                    throw Problem.of(problem, problem.help());
                }
            }
        }
    }

    private static List<String> explained(Connection connection, Touch touch) throws SQLException {
        var hires = new ArrayList<String>();
        LocalDate day = LocalDate.ofInstant(touch.at(), London.ZONE);
        try (var query = connection.prepareStatement(
                "select id, accepted_on from hire where person = ? and state = 'ATTRIBUTED' order by id")) {
            query.setString(1, touch.person());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    if (LastTouch.mayExplain(day, row.getObject(2, LocalDate.class))) {
                        hires.add(row.getString(1));
                    }
                }
            }
        }
        return hires;
    }
}
