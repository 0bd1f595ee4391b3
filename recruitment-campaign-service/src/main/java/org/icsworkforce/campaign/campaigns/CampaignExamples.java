package org.icsworkforce.campaign.campaigns;

/** What the document shows. */
final class CampaignExamples {

    static final String TERMS = """
            {
              "name": "Take a different view", "brand": "Take a Different View",
              "target": {"organisations": ["RVV"], "staffGroups": ["03"], "hardToFill": true, "workstreams": ["LOCAL_CARE"]}
            }""";

    static final String CAMPAIGN = """
            {
              "campaign": "take-a-different-view", "name": "Take a different view", "brand": "Take a Different View",
              "state": "DRAFTED",
              "target": {"organisations": ["RVV"], "staffGroups": ["03"], "hardToFill": true, "workstreams": ["LOCAL_CARE"]},
              "version": 0, "changedAt": "2026-09-01T09:30:00Z", "targets": "/v1/campaigns/take-a-different-view/targets"
            }""";

    static final String PAGE =
            "{\"results\": [" + CAMPAIGN + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    private CampaignExamples() {}
}
