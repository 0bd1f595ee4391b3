package org.icsworkforce.vacancy;

import org.icsworkforce.kit.problem.ProblemCode;

/** What can be wrong with what partners send to this service. */
public enum VacancyProblem implements ProblemCode {
    UNKNOWN_ORGANISATION(
            422,
            "Unknown organisation",
            "The code is not in the register: see /v1/organisations. Send ODS codes as they are, others with GSS:, CQC:, CHARITY: or LOCAL:."),
    ORGANISATION_NOT_OF_FEED(
            422,
            "Organisation not of this feed",
            "The feed is not registered to speak for this organisation. Register it with the feed, or send the row by another feed."),
    UNKNOWN_CODE(422, "Unknown code", "The code is not in the code list that the fault names: see /v1/code-lists."),
    UNMAPPED_VALUE(
            422,
            "The feed's map does not hold this value",
            "The value is neither a code nor in the feed's value map, and was not used. Add it to the values of the feed: see the feed's mapping-report."),
    PERHAPS_MISSPELT(
            422,
            "Nearly a word that is known",
            "The word was taken as sent. Systems and channels are compared as they are written, so that a misspelt one links nothing: correct it, or map it to itself in the values of the feed if it is meant."),
    UNKNOWN_REFERENCE(
            422, "No such record", "The feed holds no record with this reference, so there is nothing to take down."),
    TAKEN_DOWN_IN_SNAPSHOT(
            422,
            "Taken down within a snapshot",
            "A snapshot says what is open, and what it does not name is closed; a list of what is taken down says the opposite. Send it with mode=delta."),
    DOUBLE_ENCODED(
            422,
            "Encoded twice",
            "The text is UTF-8 that some program has read as Windows-1252, such as CafÃ© for Café. It was taken as sent: mend the export."),
    PAY_IMPLAUSIBLE(
            422,
            "Pay that is hardly meant",
            "The pay for its unit is far outside what posts pay. Check the amount and the unit; the row was taken as sent."),
    WTE_IMPLAUSIBLE(
            422,
            "WTE that is hardly meant",
            "The WTE is more than twice the posts, as when hours of a week stand in its place. Check the column; the row was taken as sent."),
    COORDINATES_IMPLAUSIBLE(
            422,
            "Coordinates that are hardly meant",
            "Programs write 0, 0 where they do not know a place, and some write the longitude first. The row was taken without the coordinates: send the latitude first, and nothing where the place is not known."),
    JOB_ROLE_CONTRADICTS_STAFF_GROUP(
            422,
            "Job role of another staff group",
            "The first two digits of an NWD job role are its staff group; a role of ASC: is of its job group there, and one of SOC: of OTHER."),
    STATUS_CONTRADICTS_CLOSE_REASON(
            422,
            "Close reason of an open vacancy",
            "Only a vacancy that is FILLED, WITHDRAWN, LAPSED or CLOSED has a close reason."),
    RANGE_REVERSED(422, "The range is reversed", "The lower bound is above the upper one."),
    VACANCY_SIGN_DIFFERS(
            422,
            "The vacancy has the wrong sign",
            "vacancyWte is establishment minus in post: positive means unfilled. Some returns carry the variance with the opposite sign."),
    VACANCY_DIFFERS(
            422,
            "The vacancy differs from establishment minus in post",
            "The row was taken as sent; the measures use establishment and in post."),
    ORGANISATION_TOO_FINE(
            422,
            "Figures of a site",
            "Establishment and temporary staffing are stated for the employer, as NHS England publishes them, and no finer: send the trust's code."),
    FIGURES_OF_ANOTHER_BASIS(
            422,
            "Figures of another basis",
            "Adult social care (basis ASC) counts filledPosts and vacantPosts; NHS, GP and CSW rows count WTE."),
    WEEK_NOT_MONDAY(
            422, "Not a Monday", "Weeks of temporary staffing begin on a Monday: send its date as weekCommencing."),
    OVER_CAP_WITHOUT_OVERRIDE(
            422,
            "Over the price cap without an override",
            "The charge is above the cap in force on the Monday of the week, and priceCapOverride is not true. The row was taken as sent, and counts as over the cap: see /v1/price-caps."),
    OVERRIDE_WITHIN_CAP(
            422,
            "An override within the price cap",
            "priceCapOverride is true, and the charge is not above the cap in force on the Monday of the week. The row was taken as sent, and counts as within the cap: see /v1/price-caps."),
    SHIFTS_DIFFER(
            422,
            "The shifts do not add up",
            "shiftsRequested differs from shifts and shiftsUnfilled together. The row was taken as sent."),
    HOURS_IMPLAUSIBLE(
            422,
            "Hours that are hardly meant",
            "hours are those of all shifts of the row, and a shift has at most 24. The row was taken as sent."),
    ORGANISATION_SHIPPED(
            409,
            "The organisation ships with the release",
            "Its entry is that of its publisher, and the next release would take a change back. Only its place can be assigned: PUT /v1/organisations/{code}/place."),
    DIRECTORY_UNREADABLE(
            422,
            "The file is not of this directory",
            "Send the file as its publisher offers it for download, or name its source in the parameter source. Nothing was changed."),
    FEED_SUBJECT_FIXED(
            409,
            "The subject of a feed is fixed",
            "A feed that has been registered keeps its subject. Register another feed.");

    private final Meaning meaning;

    VacancyProblem(int status, String title, String help) {
        meaning = new Meaning(status, title, help);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
