package org.icsworkforce.retention.results;

/** What the document shows. */
final class ResultsExamples {

    static final String RESULTS = """
            {
              "study": "01939a3e-7c5b-7c3a-8f10-2b6d1c9e4a77", "name": "What keeps nurses in East Kent",
              "questionnaireVersion": 1, "minimumGroup": 11, "releasedAt": "2027-04-01T00:00:12Z", "by": ["organisation"],
              "groups": [
                {
                  "members": {"organisation": {"code": "RVV", "label": "East Kent Hospitals University NHS Foundation Trust"}},
                  "eligible": 2501,
                  "respondents": {"value": 640, "obsStatus": "A", "reason": null},
                  "responseRate": {"value": 25.6, "obsStatus": "A", "reason": null},
                  "items": [
                    {
                      "item": "stay", "concept": "intention-to-stay",
                      "answered": {"value": 640, "obsStatus": "A", "reason": null},
                      "mean": {"value": 6.25, "obsStatus": "A", "reason": null},
                      "options": [
                        {"option": "agree", "count": {"value": 400, "obsStatus": "A", "reason": null},
                         "share": {"value": 62.5, "obsStatus": "A", "reason": null}},
                        {"option": "disagree", "count": {"value": 240, "obsStatus": "A", "reason": null},
                         "share": {"value": 37.5, "obsStatus": "A", "reason": null}}
                      ]
                    }
                  ],
                  "scales": [
                    {"scale": "outlook", "scored": {"value": null, "obsStatus": "Q", "reason": "PROTECTED"},
                     "mean": {"value": null, "obsStatus": "Q", "reason": "PROTECTED"}, "higherIsBetter": true}
                  ]
                }
              ]
            }""";

    private ResultsExamples() {}
}
