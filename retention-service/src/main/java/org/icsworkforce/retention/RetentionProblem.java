package org.icsworkforce.retention;

import org.icsworkforce.kit.problem.ProblemCode;

/** What this service refuses for reasons of its own. */
public enum RetentionProblem implements ProblemCode {
    STUDY_NOT_IN_DESIGN(
            409,
            "Study not in design",
            "Terms and questionnaire of a study are fixed at its opening, and it opens once. Design another study."),
    STUDY_NOT_OPEN(409, "Study not open", "Invitations and answers are taken only while the study is open."),
    STUDY_NOT_ANALYSED(
            409, "Study not analysed", "Close the study; once its results are released, they can be published."),
    STUDY_ALREADY_CLOSED(
            409,
            "Study already closed",
            "Only a study in design or open can be abandoned. Leave a closed one as it is."),
    STRATUM_TOO_SMALL(
            409,
            "Stratum too small",
            "Nothing could ever be told of a stratum with fewer people than the minimum group: join it with another."),
    CLOSES_TOO_EARLY(409, "Closes too early", "Set closesOn to today or a later day, then open the study."),
    QUESTIONNAIRE_MISSING(409, "Questionnaire missing", "Send the study a questionnaire, then open it."),
    TOO_MANY_INVITATIONS(
            409,
            "Too many invitations",
            "A stratum gets at most as many invitations as people are eligible, or its response rate means nothing."),
    INVITATIONS_ALREADY_ISSUED(
            409,
            "Invitations already issued",
            "The tokens were told once and cannot be told again. If they did not arrive, issue others under a new key."),
    INVITATION_UNKNOWN(
            403, "Invitation unknown", "Send the token exactly as it was given out, to the study that it is for."),
    INVITATION_USED(409, "Invitation used", "Each token takes one set of answers, and this one has been taken."),
    NOT_RELEASED(
            409,
            "Not released",
            "Numbers about people are told only from what was released after disclosure control: results of a study when it"
                    + " closes, others at the rhythm that the dataset's metadata tells. What was not released is not"
                    + " added up from what was.");

    private final Meaning meaning;

    RetentionProblem(int status, String title, String help) {
        meaning = new Meaning(status, title, help);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
