package org.icsworkforce.vacancy.rate;

/** What the document shows. Every service that has datasets shows the same. */
final class DatasetExamples {

    static final String DATASET = """
            {
              "id": "vacancy-rate", "title": "Vacancy rate",
              "description": "Funded posts, staff in post and the gap between them, in whole-time equivalents.",
              "dimensions": [
                {"id": "organisation", "name": "Organisation", "always": false, "codes": "/v1/organisations"}
              ],
              "measures": [
                {
                  "id": "nhs-gap", "name": "Vacancy rate, NHS", "unit": "percent", "decimals": 2, "kind": "RATE",
                  "polarity": "LOWER_IS_BETTER",
                  "definition": "(Establishment minus staff in post) divided by establishment, both summed over \
                    rows that have both; never a mean of rates.",
                  "source": "NHS England, NHS Vacancy Statistics"
                }
              ],
              "grain": "organisation × staff group × month",
              "disclosure": "Counts of posts, not of people; shown no finer than NHS England publishes staff in post.",
              "attribution": "Contains public sector information licensed under the Open Government Licence v3.0. \
              Source: NHS England."
            }""";

    static final String OBSERVATIONS = """
            {
              "dataset": "vacancy-rate", "asOf": "2026-11-02T02:16:03Z", "leftOut": [],
              "results": [
                {
                  "period": "2026-10", "periodStart": "2026-10-01", "periodEnd": "2026-10-31",
                  "organisationCode": "RVV", "organisationName": "East Kent Hospitals University NHS Foundation Trust",
                  "staffGroupSchemeCode": "NWD", "staffGroupSchemeName": "National Workforce Data Set",
                  "measure": "nhs-gap", "unit": "percent", "value": 9.22, "numerator": 222.3, "denominator": 2410.5,
                  "lowerCi": null, "upperCi": null, "obsStatus": "P", "note": "[p]", "isProvisional": true,
                  "revision": 0, "coverage": "1/1",
                  "definition": "(Establishment minus staff in post) divided by establishment, both summed over \
                    rows that have both; never a mean of rates.",
                  "recordedAt": "2026-11-02T02:16:03Z"
                }
              ],
              "next": null, "metadata": {"limit": 50, "nextCursor": null}
            }""";

    static final String CSV = """
            period,periodStart,periodEnd,organisationCode,organisationName,staffGroupSchemeCode,staffGroupSchemeName,\
            staffGroupCode,staffGroupName,measure,unit,value,numerator,denominator,lowerCi,upperCi,obsStatus,note,\
            isProvisional,revision,coverage,definition,recordedAt
            2026-10,2026-10-01,2026-10-31,RVV,East Kent Hospitals University NHS Foundation Trust,NWD,\
            National Workforce Data Set,03,Nursing and Midwifery Registered,in-post-wte,WTE,2188.20,,,,,P,[p],true,0,\
            1/1,Substantive staff in post in whole-time equivalents at the end of the month.,2026-11-02T02:16:03Z
            """;

    private DatasetExamples() {}
}
