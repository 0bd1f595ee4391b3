package org.icsworkforce.campaign.campaigns;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
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

    String owner;
    String name;
    String brand;
    String objective;

    @Enumerated(EnumType.STRING)
    CampaignState state;

    LocalDate startsOn;
    LocalDate endsOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_goal", joinColumns = @JoinColumn(name = "campaign"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<Goal> goals = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_partner", joinColumns = @JoinColumn(name = "campaign"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    List<Partner> partners = new ArrayList<>();

    List<String> organisations;
    List<String> staffGroups;
    List<String> workstreams;
    List<String> places;
    Boolean hardToFill;
    Instant changedAt;
    Instant launchedAt;
    Instant closedAt;

    @Version
    int version;

    protected Campaign() {}

    static Campaign draft(String code, String owner, CampaignTerms terms, Instant at) {
        var campaign = new Campaign();
        campaign.code = code;
        campaign.state = CampaignState.DRAFTED;
        campaign.agree(owner, terms, at);
        return campaign;
    }

    /**
     * Changes the terms.
     *
     * @throws Problem {@code CAMPAIGN_NOT_IN_DRAFT} once it was launched
     */
    void revise(String owner, CampaignTerms terms, Instant at) {
        require(CampaignState.DRAFTED, CampaignProblem.CAMPAIGN_NOT_IN_DRAFT);
        agree(owner, terms, at);
    }

    /**
     * From now on its terms stand.
     *
     * @throws Problem {@code CAMPAIGN_NOT_IN_DRAFT}; {@code CAMPAIGN_NOT_READY} with everything that is missing
     */
    void launch(LocalDate today, Instant at) {
        require(CampaignState.DRAFTED, CampaignProblem.CAMPAIGN_NOT_IN_DRAFT);
        var unmet = Stream.of(LaunchCondition.values())
                .filter(condition -> !condition.isMet(this, today))
                .map(LaunchCondition::error)
                .toList();
        if (!unmet.isEmpty()) {
            throw Problem.of(CampaignProblem.CAMPAIGN_NOT_READY, unmet);
        }
        state = CampaignState.LAUNCHED;
        launchedAt = at;
        changedAt = at;
    }

    /** @throws Problem {@code CAMPAIGN_NOT_LAUNCHED} before it was launched, and when it is closed already */
    void close(Instant at) {
        require(CampaignState.LAUNCHED, CampaignProblem.CAMPAIGN_NOT_LAUNCHED);
        state = CampaignState.CLOSED;
        closedAt = at;
        changedAt = at;
    }

    private void require(CampaignState wanted, CampaignProblem otherwise) {
        if (state != wanted) {
            throw Problem.of(otherwise, "The campaign is " + state + ".");
        }
    }

    private void agree(String runBy, CampaignTerms terms, Instant at) {
        terms.check();
        TargetRule rule = terms.target() == null ? TargetRule.everything() : terms.target();
        owner = runBy;
        name = terms.name().strip();
        brand = terms.brand();
        objective = terms.objective();
        startsOn = terms.start();
        endsOn = terms.end();
        replace(goals, terms.goals());
        replace(partners, terms.partners());
        organisations = rule.organisations();
        staffGroups = rule.staffGroups();
        workstreams = rule.workstreams().stream().map(Enum::name).toList();
        places = rule.places();
        hardToFill = rule.hardToFill();
        changedAt = at;
    }

    private static <T> void replace(List<T> present, List<T> agreed) {
        present.clear();
        present.addAll(agreed);
    }

    public TargetRule target() {
        return new TargetRule(
                organisations,
                staffGroups,
                hardToFill,
                workstreams.stream().map(Workstream::valueOf).toList(),
                places);
    }

    /** Whether it promotes anything still; a draft shows what it would promote. */
    public boolean isClosed() {
        return state == CampaignState.CLOSED;
    }

    /** Whether its partners and their shares stand. */
    public boolean isAgreed() {
        return state != CampaignState.DRAFTED;
    }

    public String code() {
        return code;
    }

    /** Null when the administrator runs it. */
    public String owner() {
        return owner;
    }

    public List<Partner> partners() {
        return List.copyOf(partners);
    }

    public ETag tag() {
        return ETag.of(code, version);
    }
}
