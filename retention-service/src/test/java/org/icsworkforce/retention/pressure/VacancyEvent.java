package org.icsworkforce.retention.pressure;

import java.util.UUID;
import org.icsworkforce.kit.test.Broker;

/** Events of one vacancy as vacancy-service sends them: {@code aVacancy("RVV").forNurses().opened(1)}. */
public final class VacancyEvent {

    private final UUID id = UUID.randomUUID();
    private final String organisation;
    private String staffGroup = "\"03\"";
    private String figures = "\"posts\":3,\"wte\":2.6";
    private String level = "REQUISITION";
    private boolean hardToFill;
    private boolean synthetic;
    private String counts = "";

    private VacancyEvent(String organisation) {
        this.organisation = organisation;
    }

    public static VacancyEvent aVacancy(String organisation) {
        return new VacancyEvent(organisation);
    }

    VacancyEvent inStaffGroup(String code) {
        this.staffGroup = code == null ? "null" : "\"" + code + "\"";
        return this;
    }

    VacancyEvent withPosts(int posts, String wte) {
        this.figures = "\"posts\":" + posts + ",\"wte\":" + wte;
        return this;
    }

    VacancyEvent hardToFill() {
        this.hardToFill = true;
        return this;
    }

    VacancyEvent synthetic() {
        this.synthetic = true;
        return this;
    }

    VacancyEvent asAdvert() {
        this.level = "ADVERT";
        this.figures = "\"posts\":null,\"wte\":null";
        return this;
    }

    /** From now on it is told whether figures count it; before that, as long ago, nothing was said of it. */
    VacancyEvent counting(boolean counted) {
        this.counts = "\"counts\":%s,".formatted(counted);
        return this;
    }

    public VacancyEvent opened(long version) {
        return send("vacancy.opened.v1", version, true);
    }

    VacancyEvent changed(long version) {
        return send("vacancy.changed.v1", version, true);
    }

    VacancyEvent closed(long version) {
        return send("vacancy.closed.v1", version, false);
    }

    VacancyEvent reopened(long version) {
        return send("vacancy.reopened.v1", version, true);
    }

    private VacancyEvent send(String type, long version, boolean live) {
        Broker.send("workforce.vacancy.v1", type, id.toString(), version, """
                {"vacancy":"%s","version":%d,"feed":"f","reference":"r","organisation":"%s","level":"%s","status":"%s",
                 "live":%s,"closeReason":null,"staffGroup":%s,"jobRole":null,"band":null,%s,"hardToFill":%s,
                 "workstream":null,"reason":null,"postcode":null,"openedOn":null,"closesOn":null,"closedOn":null,
                 %s"synthetic":%s,"addedLater":"consumers ignore this"}""".formatted(
                        id,
                        version,
                        organisation,
                        level,
                        live ? "OPEN" : "FILLED",
                        live,
                        staffGroup,
                        figures,
                        hardToFill,
                        counts,
                        synthetic));
        return this;
    }
}
