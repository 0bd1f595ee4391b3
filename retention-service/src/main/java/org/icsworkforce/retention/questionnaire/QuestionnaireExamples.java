package org.icsworkforce.retention.questionnaire;

/** What the document shows. */
final class QuestionnaireExamples {

    private static final String CONTENT = """
              "items": [
                {"id": "stay", "text": {"en-GB": "I see myself working here in two years"}, "type": "LIKERT", "required": true,
                 "sensitive": false, "concept": "intention-to-stay",
                 "options": [{"code": "agree", "label": {"en-GB": "Agree"}, "score": 10},
                             {"code": "neither", "label": {"en-GB": "Neither"}, "score": 5},
                             {"code": "disagree", "label": {"en-GB": "Disagree"}, "score": 0}]},
                {"id": "why", "text": {"en-GB": "What makes you think of leaving?"}, "type": "MULTIPLE", "required": false,
                 "sensitive": true,
                 "options": [{"code": "pay", "label": {"en-GB": "Pay"}}, {"code": "rota", "label": {"en-GB": "The rota"}}],
                 "enableWhen": [{"item": "stay", "operator": "EQUALS", "value": "disagree"}]},
                {"id": "energy", "text": {"en-GB": "How much energy do you have after work?"}, "type": "ZERO_TO_TEN",
                 "required": false, "sensitive": false},
                {"id": "comment", "text": {"en-GB": "What would help?"}, "type": "TEXT", "required": false,
                 "sensitive": false, "maxLength": 1000}
              ],
              "scales": [{"code": "outlook", "name": "Outlook", "items": ["stay", "energy"], "minimumAnswered": 2,
                          "higherIsBetter": true, "source": "Own wording"}]
            """;

    static final String QUESTIONNAIRE = "{" + CONTENT + "}";

    static final String VERSION =
            "{\"study\": \"01939a3e-7c5b-7c3a-8f10-2b6d1c9e4a77\", \"version\": 1," + CONTENT + "}";

    private QuestionnaireExamples() {}
}
