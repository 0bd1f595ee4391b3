package org.icsworkforce.campaign.campaigns;

/** What the document shows. */
final class CampaignExamples {

    private static final String AGREED = """
              "name": "Take a different view", "owner": "RVV", "brand": "Take a Different View",
              "objective": "Nurses for community teams", "start": "2026-09-01", "end": "2027-03-31",
              "goals": [{"metric": "HIRES", "target": 40, "by": "2027-03-31"}],
              "partners": [{"organisation": "RVV", "share": 2}, {"organisation": "RPA", "share": 1}],
              "target": {
                "organisations": ["RVV"], "staffGroups": ["03"], "hardToFill": true, "workstreams": ["LOCAL_CARE"],
                "places": ["CT", "TN24"]
              }""";

    private static final String END =
            "\"changedAt\": \"2026-09-01T09:30:00Z\", \"targets\": \"/v1/campaigns/take-a-different-view/targets\","
                    + "\"costs\": \"/v1/campaigns/take-a-different-view/costs\"}";

    static final String TERMS = "{" + AGREED + "}";

    static final String NEW = "{\"campaign\": \"take-a-different-view\"," + AGREED + "}";

    static final String CAMPAIGN = "{\"campaign\": \"take-a-different-view\"," + AGREED
            + ", \"state\": \"DRAFTED\", \"launchedAt\": null, \"closedAt\": null, \"version\": 0," + END;

    static final String LAUNCHED = "{\"campaign\": \"take-a-different-view\"," + AGREED
            + ", \"state\": \"LAUNCHED\", \"launchedAt\": \"2026-09-01T09:30:00Z\", \"closedAt\": null, \"version\": 1,"
            + END;

    static final String CLOSED = "{\"campaign\": \"take-a-different-view\"," + AGREED
            + ", \"state\": \"CLOSED\", \"launchedAt\": \"2026-09-01T09:30:00Z\","
            + " \"closedAt\": \"2027-04-01T08:00:00Z\", \"version\": 2," + END;

    static final String PAGE =
            "{\"results\": [" + CAMPAIGN + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    private CampaignExamples() {}
}
