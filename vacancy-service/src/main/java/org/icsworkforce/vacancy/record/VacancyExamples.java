package org.icsworkforce.vacancy.record;

/** What the document shows. */
final class VacancyExamples {

    static final String VACANCY = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000001", "version": 1, "feed": "rvv-trac",
              "reference": "RVV-2026-00017", "synthetic": false, "deleted": false, "level": "REQUISITION",
              "organisation": {"code": "RVV", "label": "East Kent Hospitals University NHS Foundation Trust"},
              "title": "Staff Nurse, Acute Medicine", "status": "OPEN", "live": true, "closeReason": null,
              "staffGroup": {"code": "03", "label": "Nursing and Midwifery Registered"},
              "jobRole": {"code": "03007", "label": "Staff Nurse"},
              "pay": {
                "scheme": "AFC", "grade": "BAND_5", "min": 3207300, "max": 3904300, "unit": "YEAR", "currency": "GBP"
              },
              "employmentKind": "EMPLOYED", "contractType": {"code": "05", "label": "Permanent"},
              "workingPatterns": ["FULL_TIME", "PART_TIME"], "hoursPerWeek": 37.5, "fullTimeHours": 37.5,
              "posts": 3, "wte": 2.6, "partners": [], "reason": "REPLACEMENT", "hardToFill": true,
              "workstream": "LOCAL_CARE", "skills": ["IV therapy"],
              "location": {"name": "William Harvey Hospital, Ashford", "postcode": "TN24 0LZ",
                "latitude": 51.1413, "longitude": 0.9163},
              "milestones": {"approvedOn": "2026-09-01", "advertisedOn": "2026-09-08", "closesOn": "2026-10-06"},
              "adverts": [],
              "outcomes": [
                {"post": 1, "wte": 1.0, "result": "FILLED", "recruitmentSource": "14", "acceptedOn": "2026-10-22"}
              ],
              "outcome": null, "aliases": [{"system": "NHS_JOBS", "id": "C9123-26-1001"}],
              "openedOn": "2026-09-08", "closesOn": "2026-10-06", "closedOn": null,
              "attraction": [
                {
                  "post": 1, "campaign": "take-a-different-view", "source": "facebook", "medium": "paid-social",
                  "evidence": "TRACKED", "method": "last-touch-90d", "synthetic": false
                }
              ],
              "need": "01997d0e-8a00-7000-8000-000000000001", "counts": true,
              "linked": [
                {
                  "vacancy": "01997d0e-8a00-7000-8000-000000000006", "feed": "rvv-nhs-jobs",
                  "reference": "C9123-26-1001", "counts": false
                }
              ],
              "sourceValues": {}, "recordedAt": "2026-09-08T02:16:03Z"
            }""";

    static final String JOB_POSTING = """
            {
              "@context": "https://schema.org", "@type": "JobPosting",
              "@id": "urn:uuid:01997d0e-8a00-7000-8000-000000000001",
              "title": "Staff Nurse, Acute Medicine",
              "description": "<p>Staff Nurse, Acute Medicine, at East Kent Hospitals University NHS Foundation Trust.</p>",
              "identifier": {
                "@type": "PropertyValue", "name": "East Kent Hospitals University NHS Foundation Trust",
                "value": "RVV-2026-00017"
              },
              "datePosted": "2026-09-08", "validThrough": "2026-10-06T22:59:59Z",
              "employmentType": ["FULL_TIME", "PART_TIME"],
              "hiringOrganization": {
                "@type": "Organization", "name": "East Kent Hospitals University NHS Foundation Trust", "identifier": "RVV"
              },
              "jobLocation": {
                "@type": "Place", "name": "William Harvey Hospital",
                "address": {
                  "@type": "PostalAddress", "addressLocality": "Ashford", "postalCode": "TN24 0LZ", "addressCountry": "GB"
                }
              },
              "baseSalary": {
                "@type": "MonetaryAmount", "currency": "GBP",
                "value": {"@type": "QuantitativeValue", "minValue": 32073, "maxValue": 39043, "unitText": "YEAR"}
              },
              "totalJobOpenings": 3, "workHours": "37.5 hours per week", "occupationalCategory": "Staff Nurse",
              "directApply": false
            }""";

    static final String DECLARED = """
            {
              "reference": "RVV-2026-00021", "level": "REQUISITION", "organisation": "RVV",
              "title": "Occupational Therapist", "aliases": [], "staffGroup": "04", "jobRole": null, "pay": null,
              "employmentKind": "EMPLOYED", "contractType": null, "workingPatterns": ["FULL_TIME"],
              "hoursPerWeek": 37.5, "fullTimeHours": 37.5, "posts": 1, "wte": 1, "partners": [], "status": "OPEN",
              "reason": "GROWTH", "hardToFill": null, "workstream": null, "skills": [], "location": null,
              "milestones": null, "adverts": [], "outcomes": [], "outcome": null, "closeReason": null,
              "sourceValues": {}, "sourceUpdatedAt": "2026-09-09T02:15:00Z"
            }""";

    static final String TO_PUT = """
            {
              "reference": "RVV-2026-00021", "organisation": "RVV", "title": "Occupational Therapist",
              "staffGroup": "04", "employmentKind": "EMPLOYED", "workingPatterns": ["FULL_TIME"],
              "hoursPerWeek": 37.5, "fullTimeHours": 37.5, "posts": 1, "wte": 1, "status": "OPEN", "reason": "GROWTH",
              "sourceUpdatedAt": "2026-09-09T02:15:00Z"
            }""";

    static final String PATCH = """
            {"status": "FILLED", "closeReason": "FILLED", "sourceUpdatedAt": "2026-10-23T08:00:00Z"}""";

    static final String CHANGES = """
            {
              "results": [
                {
                  "operation": "UPSERT", "id": "01997d0e-8a00-7000-8000-000000000001", "version": 1, "state": 1, "feed": "rvv-trac",
                  "reference": "RVV-2026-00017", "recordedAt": "2026-09-08T02:16:03Z", "vacancy": """ + VACANCY + """
                },
                {
                  "operation": "TOMBSTONE", "id": "01997d0e-8a00-7000-8000-000000000005", "version": 3, "state": 4,
                  "feed": "rvv-trac", "reference": "RVV-2026-00021", "recordedAt": "2026-10-24T08:00:01Z",
                  "vacancy": null
                }
              ],
              "since": "MDE5OTdkMGUuNDIuMA", "next": null
            }""";

    private static final String RESULTS =
            "{\"results\": [" + VACANCY + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}";

    static final String VERSIONS = RESULTS + "}";

    static final String PAGE = RESULTS + ", \"searchedUpTo\": null, \"withoutCoordinates\": null}";

    static final String FOUND = RESULTS + ", \"searchedUpTo\": \"2026-10-31T12:00:00Z\","
            + " \"withoutCoordinates\": {\"count\": 17, \"more\": false}}";

    static final String PARTS = "{\"results\": [{\"id\": \"01997d0e-8a00-7000-8000-000000000001\","
            + " \"reference\": \"RVV-2026-00017\", \"title\": \"Staff Nurse, Acute Medicine\","
            + " \"closesOn\": \"2026-10-06\"}], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null},"
            + " \"searchedUpTo\": null, \"withoutCoordinates\": null}";

    private VacancyExamples() {}
}
