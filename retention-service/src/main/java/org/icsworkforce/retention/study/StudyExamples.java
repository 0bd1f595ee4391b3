package org.icsworkforce.retention.study;

/** What the document shows. */
public final class StudyExamples {

    public static final String ID = "01939a3e-7c5b-7c3a-8f10-2b6d1c9e4a77";

    /** Of the path parameter. */
    public static final String STUDY = "Id of the study";

    static final String TERMS = """
            {
              "owner": "RVV", "name": "What keeps nurses in East Kent", "programme": "FIRST_FIVE",
              "minimumGroup": 11, "minimumComments": 20, "closesOn": "2035-03-31",
              "strata": [
                {"code": "rvv-nursing", "name": "Nurses at East Kent Hospitals", "eligible": 2501, "organisation": "RVV", "staffGroup": "03"},
                {"code": "ryy-nursing", "name": "Nurses at Kent Community Health", "eligible": 1180, "organisation": "RYY", "staffGroup": "03"}
              ]
            }""";

    private static final String VIEWED = """
              "owner": "RVV", "name": "What keeps nurses in East Kent", "programme": "FIRST_FIVE",
              "minimumGroup": 11, "minimumComments": 20, "closesOn": "2035-03-31",
              "strata": [
                {"code": "rvv-nursing", "name": "Nurses at East Kent Hospitals", "eligible": 2501, "organisation": "RVV",
                 "staffGroup": "03", "bandGroup": null, "place": null, "careerStage": null}
              ]
            """;

    private static final String STORED = "\"id\": \"" + ID
            + "\", \"confidentiality\": \"ANONYMOUS\", \"version\": 0, \"changedAt\": \"2026-11-25T09:30:00Z\",";

    static final String DESIGNED =
            "{" + STORED + "\"state\": \"DESIGN\", \"questionnaireVersion\": null," + VIEWED + "}";

    public static final String OPENED =
            "{" + STORED + "\"state\": \"OPEN\", \"questionnaireVersion\": 1," + VIEWED + "}";

    public static final String ANALYSED =
            "{" + STORED + "\"state\": \"ANALYSED\", \"questionnaireVersion\": 1," + VIEWED + "}";

    public static final String PUBLISHED =
            "{" + STORED + "\"state\": \"PUBLISHED\", \"questionnaireVersion\": 1," + VIEWED + "}";

    public static final String ABANDONED =
            "{" + STORED + "\"state\": \"ABANDONED\", \"questionnaireVersion\": null," + VIEWED + "}";

    static final String PAGE =
            "{\"results\": [" + OPENED + "], \"next\": null, \"metadata\": {\"limit\": 50, \"nextCursor\": null}}";

    private StudyExamples() {}
}
