package org.icsworkforce.vacancy.codelist;

/** What the document shows. */
final class CodeListExamples {

    static final String LIST = """
            {
              "id": "nwd-staff-group", "name": "National Workforce Data Set: staff groups", "version": "2026-05-19",
              "revision": 1, "source": "NHS Data Dictionary", "licence": "Apache-2.0", "verified": true,
              "items": [
                {"code": "03", "label": "Nursing and Midwifery Registered", "parent": null, "status": "ACTIVE"}
              ]
            }""";

    static final String PAGE = """
            {
              "results": [
                {
                  "id": "nwd-staff-group", "name": "National Workforce Data Set: staff groups",
                  "version": "2026-05-19", "revision": 1, "source": "NHS Data Dictionary", "items": 10
                }
              ],
              "next": null, "metadata": {"limit": 50, "nextCursor": null}
            }""";

    private CodeListExamples() {}
}
