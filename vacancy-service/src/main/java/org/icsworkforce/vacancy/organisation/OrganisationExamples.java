package org.icsworkforce.vacancy.organisation;

/** What the document shows. */
final class OrganisationExamples {

    private static final String NAMED = """
            {
              "code": "RVV", "name": "East Kent Hospitals University NHS Foundation Trust", "kind": "NHS_TRUST",
              "sector": "ACUTE",""";

    private static final String BELONGING = """
            ,
              "parent": {"code": "QKS", "label": "NHS Kent and Medway Integrated Care Board"},
              "postcode": "CT1 3NG", "openedOn": "1999-04-01", "closedOn": null, "open": true, "inSystem": "YES",
              "share": null, "successor": null, "predecessors": [], "formerNames": [], "version": 1
            }""";

    static final String ORGANISATION = NAMED + "\"place\": null" + BELONGING;

    static final String PLACE = "{\"place\": \"East Kent\"}";

    static final String PLACED = NAMED + "\"place\": \"East Kent\"" + BELONGING;

    static final String PAGE = "{\"results\": [" + ORGANISATION
            + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    static final String NOT_LOADED = """
            {
              "results": [
                {
                  "name": "Medway Community Healthcare CIC", "kind": "Independent community provider",
                  "reason": "NO_CODE"
                }
              ],
              "next": null, "metadata": {"limit": 1, "nextCursor": null}
            }""";

    static final String NEW = """
            {
              "name": "Invented Care Ltd", "kind": "CARE_PROVIDER", "parent": "QKS", "postcode": "CT1 3NG",
              "openedOn": "2011-04-01", "inSystem": "YES", "formerNames": [{"name": "Invented Homes", "until": "2015-03-31"}]
            }""";

    static final String REGISTERED = """
            {
              "code": "CQC:1-00000001", "name": "Invented Care Ltd", "kind": "CARE_PROVIDER", "sector": null, "place": null,
              "parent": {"code": "QKS", "label": "NHS Kent and Medway Integrated Care Board"},
              "postcode": "CT1 3NG", "openedOn": "2011-04-01", "closedOn": null, "open": true, "inSystem": "YES",
              "share": null, "successor": null, "predecessors": [],
              "formerNames": [{"name": "Invented Homes", "until": "2015-03-31"}], "version": 1
            }""";

    private OrganisationExamples() {}
}
