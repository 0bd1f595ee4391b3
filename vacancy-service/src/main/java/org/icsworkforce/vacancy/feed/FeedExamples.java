package org.icsworkforce.vacancy.feed;

/** What the document shows of feeds and runs. The tests run it, in the order in which a partner would. */
final class FeedExamples {

    static final String RUN = "01997d0e-8a00-7000-8000-000000000002";

    static final String REGISTRATION = """
            {
              "feed": "rvv-trac", "owner": "RVV", "organisations": ["RVV"], "subject": "vacancies", "format": "NDJSON",
              "name": "East Kent Hospitals, Trac nightly", "expectedEvery": "P1D", "precedence": 1, "synthetic": false,
              "snapshotGuard": {"maxClosePercent": 20, "minClose": 5, "onGuard": "HOLD_CLOSURES"}
            }""";

    static final String REGISTRATION_OF_ESTABLISHMENT = """
            {
              "feed": "rvv-establishment", "owner": "RVV", "organisations": ["RVV"], "subject": "establishment",
              "format": "CSV", "name": "East Kent Hospitals, PWR monthly", "expectedEvery": "P1M", "precedence": 1,
              "synthetic": false
            }""";

    static final String REGISTRATION_OF_TEMPORARY_STAFFING = """
            {
              "feed": "rvv-temporary-staffing", "owner": "RVV", "organisations": ["RVV"],
              "subject": "temporary-staffing", "format": "CSV", "name": "East Kent Hospitals, weekly return",
              "expectedEvery": "P7D", "precedence": 1, "synthetic": false
            }""";

    static final String FEED = """
            {
              "feed": "rvv-trac", "owner": "RVV", "organisations": ["RVV"], "subject": "vacancies", "format": "NDJSON",
              "name": "East Kent Hospitals, Trac nightly", "expectedEvery": "P1D", "precedence": 1, "synthetic": false,
              "snapshotGuard": {"maxClosePercent": 20, "minClose": 5, "onGuard": "HOLD_CLOSURES"},
              "sheet": null, "preset": null, "columns": {}, "values": {}, "dateOrder": null, "mappingVersion": 1,
              "registeredAt": "2026-09-01T09:30:00Z",
              "freshness": {
                "lastAppliedAt": "2026-09-09T02:16:01Z", "expectedBy": "2026-09-10T02:16:01Z", "late": false,
                "silentSince": null
              },
              "quality": {
                "since": "2026-08", "score": 97.5, "completeness": 95.0, "validity": 98.0, "timeliness": 100.0,
                "mapping": 97.0
              },
              "lastRuns": [
                {
                  "id": "01997d0e-8a00-7000-8000-000000000002", "mode": "DELTA", "dryRun": false, "state": "COMPLETED",
                  "receivedAt": "2026-09-09T02:16:00Z", "finishedAt": "2026-09-09T02:16:01Z",
                  "report": "/v1/vacancy-feeds/rvv-trac/runs/01997d0e-8a00-7000-8000-000000000002"
                }
              ],
              "runs": "/v1/vacancy-feeds/rvv-trac/runs"
            }""";

    static final String PAGE =
            "{\"results\": [" + FEED + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    /** One line per value when it is sent. */
    static final String VACANCIES = """
            [{"reference":"RVV-2026-00017","level":"REQUISITION","organisation":"RVV",\
            "title":"Staff Nurse, Acute Medicine","aliases":[{"system":"NHS_JOBS","id":"C9123-26-1001"}],\
            "staffGroup":"03","jobRole":"03007",\
            "pay":{"scheme":"AFC","grade":"BAND_5","min":3207300,"max":3904300,"unit":"YEAR","currency":"GBP"},\
            "employmentKind":"EMPLOYED","contractType":"05","workingPatterns":["FULL_TIME","PART_TIME"],\
            "hoursPerWeek":37.5,"fullTimeHours":37.5,"posts":3,"wte":2.6,"status":"OPEN","reason":"REPLACEMENT",\
            "hardToFill":true,"workstream":"LOCAL_CARE","skills":["IV therapy"],\
            "location":{"name":"William Harvey Hospital, Ashford","postcode":"TN24 0LZ",\
            "latitude":51.1413,"longitude":0.9163},\
            "milestones":{"approvedOn":"2026-09-01","advertisedOn":"2026-09-08","closesOn":"2026-10-06"},\
            "outcomes":[{"post":1,"wte":1.0,"result":"FILLED","recruitmentSource":"14","acceptedOn":"2026-10-22"}],\
            "sourceUpdatedAt":"2026-09-08T02:15:00Z"},
            {"reference":"RVV-2026-00018","organisation":"RVV","title":"Physiotherapist","staffGroup":"04",\
            "posts":2,"wte":2.0,"status":"OPEN","sourceUpdatedAt":"2026-09-09T02:15:00Z"}]""";

    static final String ESTABLISHMENT = """
            [{"organisation":"RVV","month":"2026-10","staffGroup":"03","staffGroupScheme":"NWD","basis":"NHS",\
            "establishmentWte":2410.5,"inPostWte":2188.2,"vacancyWte":222.3,"headcount":2501,"bankWte":96.0,\
            "agencyWte":41.3,"source":"PWR"}]""";

    static final String TEMPORARY_STAFFING = """
            [{"organisation":"RVV","weekCommencing":"2026-10-05","staffGroup":"03","payScheme":"AFC","grade":"BAND_5",\
            "zone":"NATIONAL","shiftType":"DAY","supply":"AGENCY","shifts":12,"shiftsRequested":15,"shiftsUnfilled":3,\
            "hours":138.0,"chargePerHour":3480,"priceCapOverride":true,"offFramework":false,"reason":"PATIENT_SAFETY"}]""";

    static final String VACANCIES_AS_CSV = """
            reference,organisation,title,staffGroup,jobRole,pay.scheme,pay.grade,workingPatterns,posts,wte,status,\
            milestones.advertisedOn,sourceUpdatedAt
            RVV-2026-00019,RVV,"Staff Nurse, Theatres",03,03007,AFC,BAND_5,FULL_TIME;PART_TIME,1,1.0,OPEN,\
            2026-09-10,2026-09-10T02:15:00Z
            """;

    static final String ESTABLISHMENT_AS_CSV = """
            organisation,month,staffGroup,staffGroupScheme,basis,establishmentWte,inPostWte,source
            RVV,2026-10,04,NWD,NHS,612.4,588.0,PWR
            """;

    static final String TEMPORARY_STAFFING_AS_CSV = """
            organisation,weekCommencing,staffGroup,payScheme,grade,zone,shiftType,supply,shifts,hours,chargePerHour,\
            priceCapOverride,offFramework
            RVV,2026-10-12,03,AFC,BAND_5,NATIONAL,DAY,AGENCY,9,103.5,2891,false,false
            RVV,2026-10-12,03,AFC,BAND_5,NATIONAL,DAY,BANK,41,471.5,2214,,
            """;

    static final String REGISTRATION_OF_NHS_JOBS = """
            {
              "feed": "rvv-nhs-jobs", "owner": "RVV", "organisations": ["RVV"], "subject": "vacancies",
              "format": "NHS_JOBS", "name": "East Kent Hospitals on NHS Jobs", "expectedEvery": "P1D", "precedence": 9,
              "synthetic": false, "values": {"organisation": {"East Kent Hospitals": "RVV"}}
            }""";

    static final String NHS_JOBS = """
            <nhsJobs><vacancyDetails><reference>C9344-26-0042</reference><title>Staff Nurse</title>\
            <employer>East Kent Hospitals</employer><type>Permanent</type><salary>£32,073 to £39,043 a year</salary>\
            <closeDate>2026-10-06</closeDate><postDate>2026-09-08T15:15:34.938827718</postDate>\
            <url>https://example.nhs.uk/C9344-26-0042</url><locations><location>Ashford, TN24 0LZ</location></locations>\
            </vacancyDetails></nhsJobs>
            """;

    static final String JOB_POSTING = """
            {
              "@context": "https://schema.org", "@type": "JobPosting", "identifier": "RVV-AD-7", "title": "Midwife",
              "datePosted": "2026-09-08", "validThrough": "2026-10-06", "employmentType": "PART_TIME",
              "hiringOrganization": {
                "@type": "Organization", "name": "East Kent Hospitals University NHS Foundation Trust"
              },
              "jobLocation": {
                "@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Ashford", "postalCode": "TN24 0LZ"}
              }
            }""";

    private static final String FAULT = """
            {
              "index": 2, "line": 3, "column": null, "reference": "RVV-2026-00020", "code": "UNKNOWN_ORGANISATION",
              "severity": "ERROR", "pointer": "/organisation",
              "message": "The code is not in the register: see /v1/organisations.", "received": "RZZ",
              "allowed": null, "hint": null, "count": null, "help": "/problems/UNKNOWN_ORGANISATION"
            }""";

    static final String REPORT = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000002", "feed": "rvv-trac", "mode": "DELTA",
              "dryRun": false, "undoes": null, "state": "COMPLETED",
              "received": 3, "created": 2, "updated": 0, "unchanged": 0, "rejected": 1, "warned": 0,
              "closed": 0, "reopened": 0, "heldClosures": 0, "heldCreations": 0, "heldUpdates": 0, "onGuard": null,
              "conflicts": 0, "mappingVersion": 1,
              "receivedAt": "2026-09-09T02:16:00Z", "startedAt": "2026-09-09T02:16:00Z",
              "finishedAt": "2026-09-09T02:16:01Z", "progress": null, "faults": [""" + FAULT + """
              ],
              "faultCounts": {"UNKNOWN_ORGANISATION": 1}, "totals": {"posts": 5, "wte": 4.6},
              "rows": "/v1/vacancy-feeds/rvv-trac/runs/01997d0e-8a00-7000-8000-000000000002/rows"
            }""";

    static final String RECEIVED = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000002", "feed": "rvv-trac", "mode": "DELTA",
              "dryRun": false, "undoes": null, "state": "RECEIVED",
              "received": 0, "created": 0, "updated": 0, "unchanged": 0, "rejected": 0, "warned": 0,
              "closed": 0, "reopened": 0, "heldClosures": 0, "heldCreations": 0, "heldUpdates": 0, "onGuard": null,
              "conflicts": 0, "mappingVersion": 1,
              "receivedAt": "2026-09-09T02:16:00Z", "startedAt": null, "finishedAt": null, "progress": null, "faults": [],
              "faultCounts": {}, "totals": {},
              "rows": "/v1/vacancy-feeds/rvv-trac/runs/01997d0e-8a00-7000-8000-000000000002/rows"
            }""";

    static final String CONFIRMED = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000003", "feed": "rvv-trac", "mode": "SNAPSHOT",
              "dryRun": false, "undoes": null, "state": "COMPLETED",
              "received": 12, "created": 0, "updated": 0, "unchanged": 12, "rejected": 0, "warned": 0,
              "closed": 8, "reopened": 0, "heldClosures": 0, "heldCreations": 0, "heldUpdates": 0, "onGuard": null,
              "conflicts": 0, "mappingVersion": 1,
              "receivedAt": "2026-09-09T02:16:00Z", "startedAt": "2026-09-09T08:30:00Z",
              "finishedAt": "2026-09-09T08:30:01Z", "progress": null, "faults": [],
              "faultCounts": {}, "totals": {"posts": 20, "wte": 18.4},
              "rows": "/v1/vacancy-feeds/rvv-trac/runs/01997d0e-8a00-7000-8000-000000000003/rows"
            }""";

    static final String UNDONE = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000004", "feed": "rvv-trac", "mode": "UNDO",
              "dryRun": false, "undoes": "01997d0e-8a00-7000-8000-000000000003", "state": "COMPLETED",
              "received": 0, "created": 0, "updated": 8, "unchanged": 0, "rejected": 0, "warned": 0,
              "closed": 0, "reopened": 8, "heldClosures": 0, "heldCreations": 0, "heldUpdates": 0, "onGuard": null,
              "conflicts": 0, "mappingVersion": 1,
              "receivedAt": "2026-09-09T08:40:00Z", "startedAt": "2026-09-09T08:40:00Z",
              "finishedAt": "2026-09-09T08:40:01Z", "progress": null, "faults": [],
              "faultCounts": {}, "totals": {},
              "rows": "/v1/vacancy-feeds/rvv-trac/runs/01997d0e-8a00-7000-8000-000000000004/rows"
            }""";

    static final String REPORTS =
            "{\"results\": [" + REPORT + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    static final String ROWS = """
            {
              "results": [
                {
                  "index": 2, "line": 3, "reference": "RVV-2026-00020", "outcome": "REJECTED", "record": null,
                  "faults": [""" + FAULT + """
                  ]
                }
              ],
              "next": null, "metadata": {"limit": 50, "nextCursor": null}
            }""";

    static final String REJECTED_ROWS = """
            rejectedLine,rejectedReference,rejectedCodes,rejectedReasons,row
            3,RVV-2026-00020,UNKNOWN_ORGANISATION,/organisation: Unknown organisation.,"{""reference"":""RVV-2026-00020""}"
            """;

    static final String MAPPING_REPORT = """
            {
              "feed": "rvv-trac", "mappingVersion": 2, "preset": "TRAC", "run": "01997d0e-8a00-7000-8000-000000000002",
              "mapped": [{"property": "/staffGroup", "sourceValue": "Nursing & Midwifery", "value": "03", "records": 41}],
              "unmapped": [
                {
                  "property": "/staffGroup", "sourceValue": "Nursing & Midwifry", "rows": 12, "severity": "ERROR",
                  "suggestion": "The closest is 03 (Nursing and Midwifery Registered); it was not assumed."
                }
              ],
              "unknownColumns": {"/Cost code": 53}
            }""";

    private FeedExamples() {}
}
