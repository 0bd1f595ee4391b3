package org.icsworkforce.vacancy.intake;

import org.icsworkforce.kit.problem.ProblemCode;

/** Faults that any payload can have, and refusals of a payload as a whole. */
public enum IntakeProblem implements ProblemCode {
    MALFORMED_ROW(
            422,
            "The row cannot be read",
            "Check the line that the fault names: it is no JSON object, or the CSV row has too few or too many cells."),
    INVALID_ENCODING(422, "The text is not UTF-8", "Export the file as UTF-8."),
    LEGACY_ENCODING(
            422,
            "Read as Windows-1252",
            "The file is not UTF-8 and was read in the encoding that spreadsheets write. Check letters with accents and signs of currency, or export as UTF-8."),
    LINES_ABOVE_HEADER(
            422,
            "Lines above the header were passed over",
            "The header is the first line with at least two columns that the feed knows; what stands above it was not read. Leave it out of the export."),
    NOT_READ(
            422,
            "Not read",
            "Nothing of this element, property or column was kept: the records here have no place for it, or its name is written otherwise than the format writes it. The partner guide says what is read of each format."),
    PART_OF_MORE(
            422,
            "A page of a longer list",
            "The payload says that there are more results than it holds. Send all of them in one payload as a snapshot; of a page by itself, closures are held."),
    PERSONAL_DATA(
            422,
            "Personal data are refused",
            "Nothing was changed, and the payload was not kept. Leave out whatever identifies an applicant or employee: National Insurance number, date of birth, names, e-mail address."),
    CONTACT_DROPPED(
            422,
            "A person's contact was left out",
            "Contacts of recruiters are not taken, and a payload that holds any is not kept. Leave them out."),
    DUPLICATE_REFERENCE(
            422,
            "One reference, different contents",
            "The payload holds this reference more than once with different contents, so neither can be trusted. Send each reference once."),
    AMBIGUOUS_DATE(
            422,
            "The date can be two days",
            "Another date of the payload can only have the month first, so nobody can say of this one which number is the day. Write dates as 2027-05-04, or register the feed with the dateOrder that its dates have."),
    REPEATED_ROW(422, "The same row twice", "The payload holds this row more than once; it was applied once."),
    STALE_UPDATE(
            409,
            "An older state than the one held",
            "The record's sourceUpdatedAt is older than that of the state held. Send the current state."),
    NOT_HELD(
            409,
            "The run is not held",
            "Only a snapshot that waits in the state HELD can be confirmed; a newer one supersedes it."),
    NOT_FAILED(409, "The run has not failed", "Only a run in the state FAILED can be tried again."),
    NOT_LAST_RUN(
            409,
            "Not the last run applied",
            "Only what the feed's last applied run did can be taken back. Send the records as they should be."),
    CHANGED_SINCE(
            409,
            "Changed since the run",
            "Records of the run, or of the feed, have changed since. Send the records as they should be."),
    NOT_CLOSED(
            422, "Not closed", "The record has changed since the snapshot was held, so the confirmation left it open."),
    FORMER_ORGANISATION(
            422,
            "Open records of an organisation that is no longer of the feed",
            "The snapshot is not about them, so they stay open. Register the organisation with the feed again and send what has become of them, or take them back one by one."),
    FEED_BUSY(503, "A run of the feed is being applied", "Nothing was changed. Send the record again in a minute."),
    CONTROL_TOTAL_DIFFERS(
            422,
            "The control total differs",
            "The total that you sent is not that of the rows accepted: rows were lost, rejected or repeated."),
    UNREADABLE_PAYLOAD(
            400,
            "The payload cannot be read",
            "Nothing was changed. Check the content encoding, the format and the transfer, and send the payload again."),
    TOO_MANY_ROWS(
            413,
            "The payload has too many rows",
            "Nothing was changed. Send at most 2,000,000 rows, and at most 100,000 references with several contents, in"
                    + " one payload."),
    EMPTY_PAYLOAD(
            400, "The payload is empty", "Nothing was changed. If there is truly nothing to report, send nothing.");

    private final Meaning meaning;

    IntakeProblem(int status, String title, String help) {
        meaning = new Meaning(status, title, help);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
