package org.icsworkforce.campaign;

import java.util.UUID;
import org.icsworkforce.kit.test.Broker;

/** Events of one vacancy as vacancy-service sends them: {@code aVacancy("RVV").hardToFill().opened(1)}. */
public final class VacancyEvent {

    public final UUID id;
    public String feed;
    public String reference;
    private final String organisation;
    private String staffGroup = "03";
    private String workstream = "LOCAL_CARE";
    private String postcode = "TN24 0LZ";
    private boolean hardToFill;
    private boolean synthetic;
    private String counts = "";

    private VacancyEvent(String organisation) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.feed = "feed-of-" + organisation.toLowerCase().replace(':', '-');
        this.reference = "ref-" + id;
    }

    public static VacancyEvent aVacancy(String organisation) {
        return new VacancyEvent(organisation);
    }

    public VacancyEvent inStaffGroup(String code) {
        this.staffGroup = code;
        return this;
    }

    public VacancyEvent inWorkstream(String code) {
        this.workstream = code;
        return this;
    }

    public VacancyEvent named(String inFeed, String by) {
        this.feed = inFeed;
        this.reference = by;
        return this;
    }

    public VacancyEvent at(String place) {
        this.postcode = place;
        return this;
    }

    public VacancyEvent hardToFill() {
        this.hardToFill = true;
        return this;
    }

    public VacancyEvent synthetic() {
        this.synthetic = true;
        return this;
    }

    /** From now on it is told whether figures count it; before that, as long ago, nothing was said of it. */
    public VacancyEvent counting(boolean counted) {
        this.counts = "\"counts\":%s,".formatted(counted);
        return this;
    }

    public VacancyEvent opened(long version) {
        return send("vacancy.opened.v1", version, true);
    }

    public VacancyEvent changed(long version) {
        return send("vacancy.changed.v1", version, true);
    }

    public VacancyEvent closed(long version) {
        return send("vacancy.closed.v1", version, false);
    }

    public VacancyEvent reopened(long version) {
        return send("vacancy.reopened.v1", version, true);
    }

    private VacancyEvent send(String type, long version, boolean live) {
        Broker.send("workforce.vacancy.v1", type, id.toString(), version, """
                {"vacancy":"%s","version":%d,"feed":"%s","reference":"%s","organisation":"%s","level":"REQUISITION",
                 "status":"%s","live":%s,"closeReason":null,"staffGroup":"%s","jobRole":"03007","band":"BAND_5",
                 "posts":3,"wte":2.6,"hardToFill":%s,"workstream":"%s","reason":"REPLACEMENT","postcode":"%s",
                 "openedOn":"2026-09-08","closesOn":null,"closedOn":null,%s"synthetic":%s,"addedLater":"is ignored"}""".formatted(
                        id,
                        version,
                        feed,
                        reference,
                        organisation,
                        live ? "OPEN" : "FILLED",
                        live,
                        staffGroup,
                        hardToFill,
                        workstream,
                        postcode,
                        counts,
                        synthetic));
        return this;
    }
}
