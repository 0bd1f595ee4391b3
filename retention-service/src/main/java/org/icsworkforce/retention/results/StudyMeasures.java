package org.icsworkforce.retention.results;

import java.util.List;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;

/** The measures of {@code retention-study-results}. */
final class StudyMeasures {

    private static final String SOURCE = "This suite, from the release of the study";

    static final Measure RESPONDENTS = new Measure(
            "respondents",
            "Respondents",
            "people",
            0,
            Kind.FLOW,
            Polarity.NEUTRAL,
            "People of the group who answered the study.",
            SOURCE);
    static final Measure RESPONSE_RATE = new Measure(
            "response-rate",
            "Response rate",
            "percent",
            1,
            Kind.RATE,
            Polarity.HIGHER_IS_BETTER,
            "Respondents divided by all people of the group who could have answered, invited or not.",
            SOURCE);
    static final Measure ANSWER_SHARE = new Measure(
            "answer-share",
            "Share of an answer",
            "percent",
            1,
            Kind.RATE,
            Polarity.NEUTRAL,
            "Respondents who gave the answer, divided by those who answered the question.",
            SOURCE);
    static final Measure MEAN = new Measure(
            "mean",
            "Mean",
            "score",
            2,
            Kind.CURVE,
            Polarity.NEUTRAL,
            "Mean of the scores of those who answered the question, or of their scores on the scale; which way is better,"
                    + " the questionnaire says.",
            SOURCE);

    static final List<Measure> ALL = List.of(RESPONDENTS, RESPONSE_RATE, ANSWER_SHARE, MEAN);

    private StudyMeasures() {}
}
