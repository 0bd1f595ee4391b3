package org.icsworkforce.campaign.campaigns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.campaign.London;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.idempotency.IdempotencyKeys;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** All campaigns. Whoever speaks for a campaign's owner changes it, and the administrator. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, String> {

    private final Caller caller;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Campaigns(Caller caller, IdempotencyKeys keys, Clock clock) {
        this.caller = caller;
        this.keys = keys;
        this.clock = clock;
    }

    /** A campaign as it stands after its terms were put. */
    record Put(Campaign campaign, boolean isNew) {}

    /** @throws Problem {@code CAMPAIGN_ALREADY_EXISTS}, with its address */
    @Transactional
    Campaign draft(CampaignTerms terms, IdempotencyKey key) {
        String code = terms.code();
        if (keys.claim(key, terms, code).isPresent()) {
            return require(code);
        }
        lock(code);
        if (findById(code) != null) {
            var problem = CampaignProblem.CAMPAIGN_ALREADY_EXISTS;
            throw Problem.located(problem, problem.help(), "/v1/campaigns/" + code);
        }
        return create(code, terms);
    }

    /**
     * Drafts the campaign, or revises it.
     *
     * @param ifMatch required to change one that exists: several people may edit it
     * @throws Problem {@code PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED}, {@code CAMPAIGN_NOT_IN_DRAFT}
     */
    @Transactional
    Put put(String code, CampaignTerms terms, @Nullable String ifMatch) {
        terms.requireCode(code);
        lock(code);
        if (findById(code) == null) {
            if (ifMatch != null) {
                throw Problem.of(GeneralProblem.PRECONDITION_FAILED, "The campaign does not exist.");
            }
            return new Put(create(code, terms), true);
        }
        var revised = change(code, ifMatch, known -> {
            String owner = terms.owner() == null ? known.owner() : terms.owner();
            requireOwner(owner);
            known.revise(owner, terms, clock.instant());
        });
        return new Put(revised, false);
    }

    /** @throws Problem as {@link Campaign#launch} and {@link #put} */
    @Transactional
    Campaign launch(String code, @Nullable String ifMatch) {
        return change(
                code,
                ifMatch,
                known -> known.launch(LocalDate.ofInstant(clock.instant(), London.ZONE), clock.instant()));
    }

    /** @throws Problem as {@link Campaign#close} and {@link #put} */
    @Transactional
    Campaign close(String code, @Nullable String ifMatch) {
        return change(code, ifMatch, known -> known.close(clock.instant()));
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    public Campaign require(String code) {
        return findByIdOptional(code).orElseThrow(() -> Problem.notFound("The campaign"));
    }

    List<Campaign> list(@Nullable CampaignState state, String after, int limit) {
        var found = state == null
                ? find("code > ?1 order by code", after)
                : find("code > ?1 and state = ?2 order by code", after, state);
        return found.page(0, limit).list();
    }

    private Campaign create(String code, CampaignTerms terms) {
        boolean ofTheAdministrator = terms.owner() == null
                && caller.isAdmin()
                && caller.organisations().isEmpty();
        String owner = ofTheAdministrator ? null : caller.organisation(terms.owner(), "/owner");
        var drafted = Campaign.draft(code, owner, terms, clock.instant());
        persistAndFlush(drafted);
        return drafted;
    }

    private Campaign change(String code, @Nullable String ifMatch, Consumer<Campaign> change) {
        lock(code);
        Campaign known = require(code);
        requireOwner(known.owner());
        known.tag().require(ifMatch);
        change.accept(known);
        flush();
        return known;
    }

    private void requireOwner(@Nullable String owner) {
        if (owner != null) {
            caller.requireOrganisations(Set.of(owner));
        } else if (!caller.isAdmin()) {
            throw Problem.of(GeneralProblem.ACCESS_DENIED, "The administrator runs this campaign.");
        }
    }

    /** One at a time changes a campaign, also when two callers draft the same new one. */
    private void lock(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 7))")
                .setParameter(1, code)
                .getSingleResult();
    }
}
