package org.icsworkforce.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A refusal. Thrown from anywhere below a resource; {@link ProblemRendering} completes it with path and trace id. */
public class Problem extends HttpProblem {

    private final transient ProblemCode code;
    private final transient List<ProblemError> errors;

    /** @param headers of the answer, by name */
    protected Problem(
            ProblemCode code, @Nullable String detail, List<ProblemError> errors, Map<String, Object> headers) {
        super(builder(code, detail, headers));
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    private static Builder builder(ProblemCode code, @Nullable String detail, Map<String, Object> headers) {
        var builder = HttpProblem.builder()
                .withType(URI.create("/problems/" + code.name()))
                .withTitle(code.title())
                .withStatus(code.status())
                .withDetail(detail == null ? code.help() : detail);
        headers.forEach(builder::withHeader);
        return builder;
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of(), Map.of());
    }

    /** A refusal that left something behind: {@code Location} says where. */
    public static Problem located(ProblemCode code, String detail, String location) {
        return new Problem(code, detail, List.of(), Map.of("Location", location));
    }

    /** @param errors at least one; the first one's text is the detail when it stands alone */
    public static Problem of(ProblemCode code, List<ProblemError> errors) {
        String detail = errors.size() == 1 ? errors.getFirst().detail() : errors.size() + " faults, see errors.";
        return new Problem(code, detail, errors, Map.of());
    }

    /** The request as a whole has the code of its faults when they agree on a general one, else {@code INVALID_VALUE}. */
    public static Problem of(List<ProblemError> errors) {
        var agreed = Stream.of(GeneralProblem.values())
                .filter(code -> errors.stream().allMatch(error -> error.code().equals(code.name())))
                .findFirst();
        return of(agreed.orElse(GeneralProblem.INVALID_VALUE), errors);
    }

    public static Problem parameter(
            String parameter, String detail, @Nullable Object received, @Nullable Object allowed) {
        var error = ProblemError.of(GeneralProblem.INVALID_VALUE, parameter, detail, received, allowed);
        return of(GeneralProblem.INVALID_VALUE, List.of(error));
    }

    /** @param accepted content types of the operation; {@code Accept-Post} is that of the Linked Data Platform, 7.1 */
    public static Problem unsupported(String detail, @Nullable String received, List<String> accepted) {
        var code = GeneralProblem.UNSUPPORTED_MEDIA_TYPE;
        var error = ProblemError.of(code, "Content-Type", detail, received, accepted);
        return new Problem(code, detail, List.of(error), Map.of("Accept-Post", String.join(", ", accepted)));
    }

    public static Problem notFound(String what) {
        return of(GeneralProblem.RESOURCE_NOT_FOUND, what + " does not exist.");
    }

    public ProblemCode code() {
        return code;
    }

    public List<ProblemError> errors() {
        return errors;
    }
}
