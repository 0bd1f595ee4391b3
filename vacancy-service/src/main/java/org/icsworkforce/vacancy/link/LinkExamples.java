package org.icsworkforce.vacancy.link;

/** What the document shows. */
final class LinkExamples {

    static final String FIRST = "01997d0e-8a00-7000-8000-000000000001";
    static final String SECOND = "01997d0e-8a00-7000-8000-000000000006";

    static final String DECISION = "{\"state\": \"LINKED\"}";

    private static final String PAIR = """
            {
              "first": {
                "vacancy": "01997d0e-8a00-7000-8000-000000000001", "feed": "rvv-trac", "reference": "RVV-2026-00017",
                "organisation": "RVV"
              },
              "second": {
                "vacancy": "01997d0e-8a00-7000-8000-000000000006", "feed": "rvv-nhs-jobs",
                "reference": "C9123-26-1001", "organisation": "RVV"
              },
            """;

    static final String LINK = PAIR + """
              "state": "LINKED", "evidence": "IDENTIFIER", "decided": false, "score": null,
              "reasons": [
                {
                  "feature": "IDENTIFIER", "agreement": 1, "one": "NHS_JOBS C9123-26-1001",
                  "other": "NHS_JOBS C9123-26-1001"
                }
              ],
              "version": 1, "recordedAt": "2026-09-08T02:16:05Z"
            }""";

    /** Of a pair that had been proposed. */
    static final String DECIDED = PAIR + """
              "state": "LINKED", "evidence": "SIMILARITY", "decided": true, "score": 0.95,
              "reasons": [
                {"feature": "TITLE", "agreement": 0.93, "one": "Staff Nurse, Acute Medicine", "other": "Staff Nurse - Acute Medicine"}
              ],
              "version": 2, "recordedAt": "2026-09-08T09:40:11Z"
            }""";

    /** Of a pair that nobody had seen. */
    static final String SAID = PAIR + """
              "state": "LINKED", "evidence": "NONE", "decided": true, "score": null, "reasons": [], "version": 1,
              "recordedAt": "2026-09-08T09:40:11Z"
            }""";

    static final String PAGE =
            "{\"results\": [" + LINK + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    private LinkExamples() {}
}
