package org.icsworkforce.vacancy.opportunity;

/** What the document shows. */
final class OpportunityExamples {

    private static final String NURSE = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000001", "synthetic": false,
              "title": "Staff Nurse, Acute Medicine",
              "organisation": {"code": "RVV", "label": "East Kent Hospitals University NHS Foundation Trust"},
              "staffGroup": {"code": "03", "label": "Nursing and Midwifery Registered"},
              "jobRole": {"code": "03007", "label": "Staff Nurse"},
              "pay": {
                "scheme": "AFC", "grade": "BAND_5", "min": 3207300, "max": 3904300, "unit": "YEAR", "currency": "GBP"
              },
              "employmentKind": "EMPLOYED", "contractType": {"code": "05", "label": "Permanent"},
              "workingPatterns": ["FULL_TIME", "PART_TIME"], "hoursPerWeek": 37.5, "skills": ["IV therapy"],
              "location": {"name": "William Harvey Hospital, Ashford", "postcode": "TN24 0LZ",
                "latitude": 51.1413, "longitude": 0.9163},
              "advertisedOn": "2026-09-08", "closesOn": "2026-10-06",
              "adverts": [
                {"channel": "NHS_JOBS", "url": "https://example.nhs.uk/C9123-26-1001", "closesAt": "2026-10-06T22:59:59Z"}
              ]
            }""";

    private static final String SOCIAL_WORKER = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000031", "synthetic": false, "title": "Social Worker, Adults",
              "organisation": {"code": "GSS:E10000016", "label": "Kent"},
              "staffGroup": {"code": "regulated-professions", "label": "Regulated professions"},
              "jobRole": {"code": "ASC:27", "label": "Social worker"}, "pay": {"scheme": "LOCAL"},
              "employmentKind": "EMPLOYED", "contractType": {"code": "05", "label": "Permanent"},
              "workingPatterns": ["FULL_TIME"], "hoursPerWeek": 37, "skills": [],
              "location": {"name": "Canterbury", "latitude": 51.2802, "longitude": 1.0789},
              "advertisedOn": "2026-09-01", "closesOn": null, "adverts": []
            }""";

    private static final String LAST = "\"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}";

    static final String PAGE = "{\"results\": [" + NURSE + "], " + LAST + ", \"withoutCoordinates\": null}";

    static final String TWO = """
            {"profiles": [{"staffGroup": ["03"], "band": ["BAND_5"]}, {"q": "social worker"}], "withinKm": 20}""";

    static final String FROM_HOME = """
            {
              "profiles": [{"jobRole": ["03007"]}, {"organisation": ["GSS:E10000016"]}],
              "withinKm": 15, "home": {"latitude": 51.21, "longitude": 1.0}
            }""";

    static final String MATCHES = "{\"results\": [{\"openings\": [" + NURSE + ", " + SOCIAL_WORKER
            + "], \"kilometres\": 19.1}], " + LAST
            + ", \"withoutCoordinates\": [{\"count\": 0, \"more\": false}, {\"count\": 12, \"more\": false}]}";

    private OpportunityExamples() {}
}
