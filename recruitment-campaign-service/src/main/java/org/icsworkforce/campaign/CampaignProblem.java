package org.icsworkforce.campaign;

import org.icsworkforce.kit.problem.ProblemCode;

/** What this service refuses for reasons of its own. */
public enum CampaignProblem implements ProblemCode {
    CAMPAIGN_NOT_IN_DRAFT(
            409, "Campaign not in draft", "A campaign that was launched or closed keeps its terms. Draft another one."),
    HIRE_ALREADY_REPORTED(
            409,
            "Hire already reported",
            "Another hire has this hireId. Send the same content to repeat a report, or a new hireId for another hire."),
    TOUCH_ALREADY_REPORTED(
            409, "Touch already reported", "Another touch has this touchId. Touches are never changed: use a new id."),
    VACANCY_NAMED_TWICE(
            400, "Vacancy named in no or two ways", "Name the vacancy either by id or by feed and reference."),
    DATES_REVERSED(400, "Dates reversed", "Nobody starts before accepting the offer.");

    private final int status;
    private final String title;
    private final String help;

    CampaignProblem(int status, String title, String help) {
        this.status = status;
        this.title = title;
        this.help = help;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String help() {
        return help;
    }
}
