package org.icsworkforce.vacancy.directory;

/** What the document shows; organisations and ids are invented. */
final class DirectoryExamples {

    static final String CQC = """
            Invented CQC directory,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,
            This data was invented on 30 November 2026,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,
            Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,CQC Location ID (for office use only),CQC Provider ID (for office use only)
            Invented House,,"1 Some Street,Canterbury",CT1 3NG,,,Residential homes,,Dementia,Invented Homes of Kent Ltd,Kent,South East,,1-00000003,1-00000004
            Invented Lodge,,"2 Some Street,Leeds",LS1 1UR,,,Residential homes,,Dementia,Invented Homes of Kent Ltd,Leeds,Yorkshire & Humberside,,1-00000005,1-00000004
            """;

    static final String REPORT = """
            {
              "source": "CQC", "dryRun": true,
              "narrowedTo": {"localAuthorities": ["Kent", "Medway"], "postcodeAreas": []},
              "received": 2, "outside": 1, "rejected": 0, "created": 2, "changed": 0, "unchanged": 0, "shipped": 0,
              "organisations": [
                {"line": 6, "code": "CQC:1-00000003", "name": "Invented House", "outcome": "CREATED"},
                {"line": 6, "code": "CQC:1-00000004", "name": "Invented Homes of Kent Ltd", "outcome": "CREATED"}
              ],
              "faults": []
            }""";

    private DirectoryExamples() {}
}
