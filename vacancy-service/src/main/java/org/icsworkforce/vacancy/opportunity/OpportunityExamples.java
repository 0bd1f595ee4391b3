package org.icsworkforce.vacancy.opportunity;

/** What the document shows. */
final class OpportunityExamples {

    static final String NURSE = """
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

    static final String POSTING = """
            {
              "@context": "https://schema.org", "@type": "JobPosting",
              "@id": "https://workforce.example.nhs.uk/v1/opportunities/01997d0e-8a00-7000-8000-000000000001",
              "title": "Staff Nurse, Acute Medicine",
              "description": "<p>Staff Nurse, Acute Medicine, at East Kent Hospitals University NHS Foundation Trust. Nursing and Midwifery Registered.</p>",
              "identifier": {
                "@type": "PropertyValue", "name": "East Kent Hospitals University NHS Foundation Trust",
                "value": "01997d0e-8a00-7000-8000-000000000001"
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
                },
                "geo": {"@type": "GeoCoordinates", "latitude": 51.1413, "longitude": 0.9163}
              },
              "baseSalary": {
                "@type": "MonetaryAmount", "currency": "GBP",
                "value": {"@type": "QuantitativeValue", "minValue": 32073, "maxValue": 39043, "unitText": "YEAR"}
              },
              "workHours": "37.5 hours per week", "occupationalCategory": "Staff Nurse",
              "url": "https://workforce.example.nhs.uk/v1/opportunities/01997d0e-8a00-7000-8000-000000000001",
              "sameAs": ["https://example.nhs.uk/C9123-26-1001"], "directApply": false
            }""";

    static final String POSTINGS = """
            {
              "@context": "https://schema.org", "@type": "ItemList",
              "itemListElement": [{"@type": "ListItem", "position": 1, "item": """ + POSTING + "}]}";

    static final String HTML = """
            <!doctype html>
            <html lang="en-GB">
            <head>…<script type="application/ld+json">{"@context":"https://schema.org",…}</script></head>
            <body>…<h1>Staff Nurse, Acute Medicine</h1>…</body>
            </html>""";

    static final String SITEMAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://workforce.example.nhs.uk/v1/opportunities/01997d0e-8a00-7000-8000-000000000001</loc><lastmod>2026-09-08</lastmod></url>
            </urlset>""";

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
