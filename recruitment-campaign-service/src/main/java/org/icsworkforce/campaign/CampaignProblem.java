package org.icsworkforce.campaign;

import org.icsworkforce.kit.problem.ProblemCode;

/** What this service refuses for reasons of its own. */
public enum CampaignProblem implements ProblemCode {
    CAMPAIGN_ALREADY_EXISTS(
            409,
            "Campaign already exists",
            "Another campaign has this code. Read it where Location says, or send another code."),
    CAMPAIGN_NOT_IN_DRAFT(
            409, "Campaign not in draft", "A campaign that was launched or closed keeps its terms. Draft another one."),
    CAMPAIGN_NOT_LAUNCHED(
            409, "Campaign not launched", "Launch the campaign first. One that is closed is not opened again."),
    CAMPAIGN_NOT_READY(
            409, "Campaign not ready", "Put the terms that errors name into the draft, then launch it again."),
    CAMPAIGN_WITHOUT_PERIOD(409, "Campaign without a period", "Say in the draft when it starts and when it ends."),
    CAMPAIGN_OVER(409, "Campaign over", "The end has passed: put a later one into the draft."),
    CAMPAIGN_WITHOUT_GOAL(
            409, "Campaign without a goal", "Put at least one goal into the draft: what, how much, by when."),
    NOT_A_PARTNER(
            403,
            "Not a partner of the campaign",
            "Costs are reported by the owner and the partners of a campaign, each its own."),
    COST_OF_ANOTHER_CAMPAIGN(
            409,
            "Cost of another campaign",
            "The costId stands for a cost of another campaign. Delete that one first, or send a new costId."),
    HIRE_ALREADY_REPORTED(
            409,
            "Hire already reported",
            "Another hire has this hireId. Send the same content to repeat a report, or a new hireId for another hire;"
                    + " PUT corrects one."),
    HIRE_WITHDRAWN(409, "Hire withdrawn", "A hire that was withdrawn stays so. Report it under a new hireId."),
    HIRE_NAMED_TWICE(
            409,
            "Hire id of several organisations",
            "Name the organisation as well, or the id that this service gave."),
    HIRE_OF_ANOTHER_VACANCY(
            409,
            "Hire of another vacancy",
            "The vacancy of a hire does not change: withdraw it and report another one."),
    NOT_RELEASED(
            409,
            "Not released",
            "Numbers about people are told only from what was released after disclosure control: results of a study when it"
                    + " closes, others at the rhythm that the dataset's metadata tells. What was not released is not"
                    + " added up from what was."),
    TOUCH_ALREADY_REPORTED(
            409, "Touch already reported", "Another touch has this touchId. Touches are never changed: use a new id."),
    VACANCY_NAMED_TWICE(
            400, "Vacancy named in no or two ways", "Name the vacancy either by id or by feed and reference."),
    DATES_REVERSED(400, "Dates reversed", "The later of two days comes before the earlier: exchange or correct them.");

    private final Meaning meaning;

    CampaignProblem(int status, String title, String help) {
        meaning = new Meaning(status, title, help);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
