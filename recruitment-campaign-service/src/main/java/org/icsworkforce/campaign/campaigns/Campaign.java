package org.icsworkforce.campaign.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.NullUnmarked;

/** A campaign. Its code is chosen by those who run it and stands in links, so it never changes. */
@Entity
@NullUnmarked
public class Campaign {

    @Id
    String code;

    String name;
    String brand;

    @Enumerated(EnumType.STRING)
    CampaignState state;

    List<String> organisations;
    List<String> staffGroups;
    List<String> workstreams;
    Boolean hardToFill;
    Instant changedAt;

    @Version
    int version;

    protected Campaign() {}

    static Campaign draft(String code, CampaignTerms terms, Instant at) {
        var campaign = new Campaign();
        campaign.code = code;
        campaign.state = CampaignState.DRAFTED;
        campaign.agree(terms, at);
        return campaign;
    }

    /**
     * Changes the terms.
     *
     * @throws Problem {@code CAMPAIGN_NOT_IN_DRAFT} once it was launched
     */
    void revise(CampaignTerms terms, Instant at) {
        if (state != CampaignState.DRAFTED) {
            throw Problem.of(CampaignProblem.CAMPAIGN_NOT_IN_DRAFT, "The campaign is " + state + ".");
        }
        agree(terms, at);
    }

    private void agree(CampaignTerms terms, Instant at) {
        TargetRule rule = terms.target() == null ? TargetRule.everything() : terms.target();
        name = terms.name().strip();
        brand = terms.brand();
        organisations = rule.organisations();
        staffGroups = rule.staffGroups();
        workstreams = rule.workstreams().stream().map(Enum::name).toList();
        hardToFill = rule.hardToFill();
        changedAt = at;
    }

    public TargetRule target() {
        return new TargetRule(
                organisations,
                staffGroups,
                hardToFill,
                workstreams.stream().map(Workstream::valueOf).toList());
    }

    public ETag tag() {
        return ETag.of(code, version);
    }
}
