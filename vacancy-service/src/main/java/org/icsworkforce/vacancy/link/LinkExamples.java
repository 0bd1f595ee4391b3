package org.icsworkforce.vacancy.link;

/** What the document shows. */
final class LinkExamples {

    static final String FIRST = "01997d0e-8a00-7000-8000-000000000001";
    static final String SECOND = "01997d0e-8a00-7000-8000-000000000006";

    static final String DECISION = "{\"state\": \"LINKED\"}";

    static final String LINK = """
            {
              "first": {
                "vacancy": "01997d0e-8a00-7000-8000-000000000001", "feed": "rvv-trac", "reference": "RVV-2026-00017",
                "organisation": "RVV"
              },
              "second": {
                "vacancy": "01997d0e-8a00-7000-8000-000000000006", "feed": "rvv-nhs-jobs",
                "reference": "C9123-26-1001", "organisation": "RVV"
              },
              "state": "LINKED", "evidence": "IDENTIFIER", "decided": false, "score": null,
              "reasons": [
                {
                  "feature": "IDENTIFIER", "agreement": 1, "one": "NHS_JOBS C9123-26-1001",
                  "other": "NHS_JOBS C9123-26-1001"
                }
              ],
              "version": 1, "recordedAt": "2026-09-08T02:16:05Z"
            }""";

    static final String PAGE =
            "{\"results\": [" + LINK + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    private LinkExamples() {}
}
