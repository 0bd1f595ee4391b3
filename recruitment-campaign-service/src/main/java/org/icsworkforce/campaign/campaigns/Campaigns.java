package org.icsworkforce.campaign.campaigns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** All campaigns. */
@ApplicationScoped
public class Campaigns implements PanacheRepositoryBase<Campaign, String> {

    private final Clock clock;

    Campaigns(Clock clock) {
        this.clock = clock;
    }

    /** A campaign as it stands after its terms were put. */
    record Put(Campaign campaign, boolean isNew) {}

    /**
     * Drafts the campaign, or revises it.
     *
     * @param ifMatch required to change one that exists: several people may edit it
     * @throws Problem {@code PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED}, {@code CAMPAIGN_NOT_IN_DRAFT}
     */
    @Transactional
    Put put(String code, CampaignTerms terms, @Nullable String ifMatch) {
        // one at a time, also when two callers draft the same new campaign
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 7))")
                .setParameter(1, code)
                .getSingleResult();
        Campaign known = findById(code);
        if (known == null) {
            if (ifMatch != null) {
                throw Problem.of(GeneralProblem.PRECONDITION_FAILED, "The campaign does not exist.");
            }
            var drafted = Campaign.draft(code, terms, clock.instant());
            persistAndFlush(drafted);
            return new Put(drafted, true);
        }
        known.tag().require(ifMatch);
        known.revise(terms, clock.instant());
        flush();
        return new Put(known, false);
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
}
