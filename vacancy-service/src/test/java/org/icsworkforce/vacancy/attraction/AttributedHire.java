package org.icsworkforce.vacancy.attraction;

import java.util.UUID;
import org.icsworkforce.kit.test.Broker;

/** What recruitment-campaign-service tells of one hire: {@code AttributedHire.of(vacancy).attributed(1)}. */
public final class AttributedHire {

    private final String hire = UUID.randomUUID().toString();
    private final String vacancy;

    private AttributedHire(String vacancy) {
        this.vacancy = vacancy;
    }

    public static AttributedHire of(String vacancy) {
        return new AttributedHire(vacancy);
    }

    /** Credited to the last touch that is known of. */
    public AttributedHire attributed(int version, String campaign) {
        return send(version, '"' + campaign + '"', "facebook", "TRACKED", "last-touch-90d");
    }

    AttributedHire withdrawn(int version) {
        return send(version, "null", "UNKNOWN", "NONE", "withdrawn");
    }

    private AttributedHire send(int version, String campaign, String source, String evidence, String method) {
        Broker.send("workforce.campaign.v1", "hire.attributed.v1", hire, version, """
                {"hire":"%s","version":%d,"vacancy":"%s","post":1,"organisation":"RVV","campaign":%s,"source":"%s",
                 "medium":null,"evidence":"%s","method":"%s","startedOn":null,"synthetic":true}""".formatted(
                        hire, version, vacancy, campaign, source, evidence, method));
        return this;
    }
}
