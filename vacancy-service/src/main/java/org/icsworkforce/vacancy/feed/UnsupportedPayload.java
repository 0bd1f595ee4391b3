package org.icsworkforce.vacancy.feed;

import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;

/** A payload in a charset or coding that is not taken: what is stands in its error and in a header. */
final class UnsupportedPayload extends Problem {

    private static final long serialVersionUID = 1;

    private UnsupportedPayload(ProblemError error, Map<String, Object> headers) {
        super(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, error.detail(), List.of(error), headers);
    }

    static Problem charset(String detail, String received, List<String> taken) {
        return new UnsupportedPayload(error("Content-Type", detail, received, taken), Map.of());
    }

    /** RFC 9110, 12.5.3. */
    static Problem coding(String detail, String received, List<String> taken) {
        return new UnsupportedPayload(
                error("Content-Encoding", detail, received, taken),
                Map.of("Accept-Encoding", String.join(", ", taken)));
    }

    private static ProblemError error(String header, String detail, String received, List<String> taken) {
        return ProblemError.of(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, header, detail, received, taken);
    }
}
