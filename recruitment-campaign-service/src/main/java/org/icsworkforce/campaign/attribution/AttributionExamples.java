package org.icsworkforce.campaign.attribution;

/** What the document shows. */
final class AttributionExamples {

    static final String TOUCH = """
            {
              "touchId": "t-2026-000991", "at": "2026-09-12T18:04:00Z", "person": "hmac:5f2a", "source": "facebook",
              "medium": "paid-social", "campaign": "take-a-different-view", "content": "video-2", "term": null,
              "evidence": "TRACKED", "channelType": "ONLINE"
            }""";

    static final String RECEIPT = """
            {
              "touchId": "t-2026-000991", "at": "2026-09-12T18:04:00Z", "source": "facebook",
              "campaign": "take-a-different-view", "evidence": "TRACKED"
            }""";

    static final String NEW_HIRE = """
            {
              "hireId": "RVV-H-2026-0311", "organisation": "RVV", "person": "hmac:5f2a",
              "vacancy": {"feed": "rvv-trac", "reference": "RVV-2026-00017"}, "post": 1, "recruitmentSource": "14",
              "acceptedOn": "2026-10-22", "startedOn": "2026-11-16", "engagementKey": "hmac:91bc"
            }""";

    static final String CORRECTION = """
            {
              "hireId": "RVV-H-2026-0311", "person": "hmac:5f2a",
              "vacancy": {"feed": "rvv-trac", "reference": "RVV-2026-00017"}, "post": 1, "recruitmentSource": "14",
              "acceptedOn": "2026-10-22", "startedOn": "2026-11-23", "engagementKey": "hmac:91bc"
            }""";

    static final String HIRE = """
            {
              "id": "01997d0e-8a00-7000-8000-000000000021", "hireId": "RVV-H-2026-0311", "state": "ATTRIBUTED",
              "vacancy": {"id": "01997d0e-8a00-7000-8000-000000000001", "feed": "rvv-trac", "reference": "RVV-2026-00017"},
              "organisation": "RVV", "post": 1, "recruitmentSource": "14", "acceptedOn": "2026-10-22",
              "startedOn": "2026-11-16", "version": 1,
              "attribution": {
                "version": 1, "campaign": "take-a-different-view", "source": "facebook", "medium": "paid-social",
                "evidence": "TRACKED", "method": "last-touch-90d", "synthetic": false
              }
            }""";

    private AttributionExamples() {}
}
