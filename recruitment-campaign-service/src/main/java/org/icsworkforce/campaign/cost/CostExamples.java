package org.icsworkforce.campaign.cost;

/** What the document shows. */
final class CostExamples {

    private static final String LINE = """
            {
              "costId": "PO-77120", "campaign": "take-a-different-view", "category": "EXTERNAL", "comparable": true,
              "currency": "GBP", "from": "2026-09-01", "to": "2026-10-31", "source": "facebook",
              "description": "paid social",""";

    static final String NEW = LINE + "\"amount\": 1250000}";

    static final String CORRECTION = LINE + "\"amount\": 1190000}";

    static final String COST = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000031", "costId": "PO-77120", "campaign": "take-a-different-view",
              "organisation": "RVV", "category": "EXTERNAL", "comparable": true, "amount": 1250000, "currency": "GBP",
              "from": "2026-09-01", "to": "2026-10-31", "source": "facebook", "description": "paid social",
              "shares": [{"organisation": "RPA", "amount": 416667}, {"organisation": "RVV", "amount": 833333}],
              "version": 1
            }""";

    static final String PAGE =
            "{\"results\": [" + COST + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    private CostExamples() {}
}
