package org.icsworkforce.campaign.campaigns;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.kit.problem.ProblemError;

/**
 * What a campaign needs before it is launched. That it targets an open vacancy is not among them: what is open is known
 * by events, which may be late.
 */
enum LaunchCondition {
    PERIOD(
            CampaignProblem.CAMPAIGN_WITHOUT_PERIOD,
            "/start",
            (campaign, today) -> campaign.startsOn != null && campaign.endsOn != null),
    NOT_OVER(
            CampaignProblem.CAMPAIGN_OVER,
            "/end",
            (campaign, today) -> campaign.endsOn == null || !campaign.endsOn.isBefore(today)),
    GOAL(CampaignProblem.CAMPAIGN_WITHOUT_GOAL, "/goals", (campaign, today) -> !campaign.goals.isEmpty());

    private final CampaignProblem problem;
    private final String pointer;
    private final BiPredicate<Campaign, LocalDate> met;

    LaunchCondition(CampaignProblem problem, String pointer, BiPredicate<Campaign, LocalDate> met) {
        this.problem = problem;
        this.pointer = pointer;
        this.met = met;
    }

    boolean isMet(Campaign campaign, LocalDate today) {
        return met.test(campaign, today);
    }

    ProblemError error() {
        return ProblemError.at(problem, pointer, problem.help(), null, null);
    }
}
