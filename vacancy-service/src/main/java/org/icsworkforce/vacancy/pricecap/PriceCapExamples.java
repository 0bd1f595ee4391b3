package org.icsworkforce.vacancy.pricecap;

/** What the document shows. */
final class PriceCapExamples {

    static final String PAGE = """
            {
              "results": [
                {
                  "payScheme": "AFC", "grade": "BAND_5", "zone": "NATIONAL", "shiftType": "DAY",
                  "effectiveFrom": "2026-04-01", "effectiveTo": "2027-03-31", "pence": 3093, "basis": "DERIVED",
                  "source": "Top of the band ÷ (365.25 ÷ 7 × 37.5 hours) × 1.55; not the official price card",
                  "licence": "own"
                }
              ],
              "next": null, "metadata": {"limit": 50, "nextCursor": null}
            }""";

    private PriceCapExamples() {}
}
