package org.icsworkforce.retention.pressure;

/** What the document shows. */
final class PressureExamples {

    static final String PAGE = """
            {
              "results": [
                {
                  "organisation": {"code": "RVV", "label": "East Kent Hospitals University NHS Foundation Trust"},
                  "staffGroup": {"code": "03", "label": "Nursing and Midwifery Registered"},
                  "vacancies": 12, "posts": 31, "wte": 27.6, "hardToFill": 4, "adverts": 0, "synthetic": true
                }
              ],
              "next": null,
              "metadata": {"limit": 50, "nextCursor": null},
              "asAt": "2026-10-22T02:16:03Z",
              "synthetic": true,
              "degraded": null
            }""";

    private PressureExamples() {}
}
