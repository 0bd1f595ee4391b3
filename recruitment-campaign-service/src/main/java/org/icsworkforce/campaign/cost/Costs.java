package org.icsworkforce.campaign.cost;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.campaign.campaigns.Campaign;
import org.icsworkforce.campaign.campaigns.Partner;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.idempotency.IdempotencyKeys;
import org.icsworkforce.kit.problem.Problem;

/** The costs of campaigns. The same line may be told again; told otherwise, it is corrected. */
@ApplicationScoped
class Costs {

    private final ChangeLog changes;
    private final DataSource dataSource;
    private final Caller caller;
    private final IdempotencyKeys keys;
    private final Ids ids;

    Costs(ChangeLog changes, DataSource dataSource, Caller caller, IdempotencyKeys keys, Ids ids) {
        this.changes = changes;
        this.dataSource = dataSource;
        this.caller = caller;
        this.keys = keys;
        this.ids = ids;
    }

    /** A line as it stands after it was told. */
    record Told(CostView cost, boolean isNew) {}

    /**
     * Takes a line, or its correction.
     *
     * @throws Problem {@code ACCESS_DENIED} for an organisation of others, {@code NOT_A_PARTNER} for one that has no part
     *     in the campaign, {@code CAMPAIGN_NOT_LAUNCHED} while its partners may still change, {@code
     *     COST_OF_ANOTHER_CAMPAIGN}
     */
    Told tell(Campaign campaign, NewCost cost, IdempotencyKey key) {
        String code = campaign.code();
        cost.check(code);
        String payer = caller.organisation(cost.organisation(), "/organisation");
        requirePart(campaign, payer);
        if (!campaign.isAgreed()) {
            throw Problem.of(
                    CampaignProblem.CAMPAIGN_NOT_LAUNCHED,
                    "The campaign is in draft, and its partners may still change. Report what it has cost after its launch.");
        }
        List<MonthlyShare> shares = MonthlyShare.of(cost, payer, campaign);
        return changes.append("COST", null, caller.clientId(), (connection, change) -> {
            UUID id = CostTable.reserve(connection, ids.next(), payer, cost.costId());
            var first = keys.claim(key, cost, id.toString());
            Optional<CostView> standing = CostTable.find(connection, id);
            if (standing.isPresent() && !standing.get().campaign().equals(code)) {
                var problem = CampaignProblem.COST_OF_ANOTHER_CAMPAIGN;
                throw Problem.of(problem, problem.help());
            }
            // sent again late, it does not undo a correction that came in between, nor a withdrawal
            if (first.isEmpty() && (standing.isEmpty() || !standing.get().says(cost))) {
                CostTable.append(connection, change, id, code, cost, shares);
            }
            return new Told(CostTable.find(connection, id).orElseThrow(), standing.isEmpty());
        });
    }

    /** Takes a line back; what it was stays in the past. Again, it changes nothing. */
    void withdraw(String campaign, UUID id) {
        changes.append("COST", null, caller.clientId(), (connection, change) -> {
            String payer = CostTable.lock(connection, id, campaign).orElseThrow(() -> Problem.notFound("The cost"));
            if (!caller.speaksFor(List.of(payer))) {
                throw Problem.notFound("The cost");
            }
            if (CostTable.find(connection, id).isPresent()) {
                CostTable.withdraw(connection, change, id);
            }
            return null;
        });
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND}, also for a line of others */
    CostView require(String campaign, UUID id) {
        return read(connection -> CostTable.find(connection, campaign, Viewers.of(caller), id))
                .orElseThrow(() -> Problem.notFound("The cost"));
    }

    /** The campaign's lines that concern the caller, in the order of their ids. */
    List<CostView> list(String campaign, Optional<UUID> after, int limit) {
        UUID from = after.orElse(new UUID(0, 0));
        return read(connection -> CostTable.list(connection, campaign, Viewers.of(caller), from, limit));
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Read<T> read) {
        try (var connection = dataSource.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a campaign without partners everybody bears what they report; in one with partners, nobody charges others. */
    private static void requirePart(Campaign campaign, String payer) {
        boolean hasPart = campaign.partners().isEmpty()
                || payer.equals(campaign.owner())
                || campaign.partners().stream().map(Partner::organisation).anyMatch(payer::equals);
        if (!hasPart) {
            var problem = CampaignProblem.NOT_A_PARTNER;
            throw Problem.of(problem, payer + " neither runs the campaign nor is its partner. " + problem.help());
        }
    }
}
