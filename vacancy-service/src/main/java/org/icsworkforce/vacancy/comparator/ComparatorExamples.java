package org.icsworkforce.vacancy.comparator;

/** What the document shows. */
final class ComparatorExamples {

    static final String NEW = """
            {
              "name": "Nearest neighbours of Kent", "source": "Invented for this document", "listedOn": "2026-04-01",
              "synthetic": true,
              "members": [{"code": "GSS:E06000035"}, {"code": "LOCAL:EXAMPLE-1", "name": "A council of no country"}]
            }""";

    static final String GROUP = """
            {
              "code": "GROUP:nearest-kent", "name": "Nearest neighbours of Kent",
              "source": "Invented for this document", "listedOn": "2026-04-01", "synthetic": true,
              "members": [
                {"code": "GSS:E06000035", "label": "Medway"},
                {"code": "LOCAL:EXAMPLE-1", "label": "A council of no country"}
              ],
              "version": 1
            }""";

    static final String PAGE =
            "{\"results\": [" + GROUP + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    private ComparatorExamples() {}
}
