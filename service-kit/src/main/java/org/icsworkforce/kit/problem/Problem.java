package org.icsworkforce.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A refusal. Thrown from anywhere below a resource; {@link ProblemRendering} completes it with path and trace id. */
public class Problem extends HttpProblem {

    private final transient ProblemCode code;
    private final transient List<ProblemError> errors;

    protected Problem(ProblemCode code, @Nullable String detail, List<ProblemError> errors) {
        this(code, detail, errors, Map.of());
    }

    private Problem(ProblemCode code, @Nullable String detail, List<ProblemError> errors, Map<String, Object> headers) {
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
        return new Problem(code, detail, List.of());
    }

    /** A refusal that left something behind: {@code Location} says where. */
    public static Problem located(ProblemCode code, String detail, String location) {
        return new Problem(code, detail, List.of(), Map.of("Location", location));
    }

    /**
     * A body of a type or coding that is not taken.
     *
     * @param header of the request that names it
     * @param answered headers of the answer that name what is taken (RFC 9110, 15.5.16)
     */
    public static Problem unsupported(
            String header, String detail, @Nullable String received, List<String> taken, List<String> answered) {
        var error = ProblemError.of(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, header, detail, received, taken);
        var headers = new TreeMap<String, Object>();
        answered.forEach(name -> headers.put(name, String.join(", ", taken)));
        return new Problem(GeneralProblem.UNSUPPORTED_MEDIA_TYPE, detail, List.of(error), headers);
    }

    /** @param errors at least one; the first one's text is the detail when it stands alone */
    public static Problem of(ProblemCode code, List<ProblemError> errors) {
        String detail = errors.size() == 1 ? errors.getFirst().detail() : errors.size() + " faults, see errors.";
        return new Problem(code, detail, errors);
    }

    /** The request as a whole has the code of its faults when they agree, else {@code INVALID_VALUE}. */
    public static Problem of(List<ProblemError> errors) {
        String first = errors.getFirst().code();
        boolean agree = errors.stream().allMatch(error -> error.code().equals(first));
        return of(agree ? GeneralProblem.valueOf(first) : GeneralProblem.INVALID_VALUE, errors);
    }

    public static Problem parameter(
            String parameter, String detail, @Nullable Object received, @Nullable Object allowed) {
        var error = ProblemError.of(GeneralProblem.INVALID_VALUE, parameter, detail, received, allowed);
        return of(GeneralProblem.INVALID_VALUE, List.of(error));
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
