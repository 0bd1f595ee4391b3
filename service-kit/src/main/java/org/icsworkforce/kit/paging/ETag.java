package org.icsworkforce.kit.paging;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.digest.Sha256;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A strong entity tag, normally made of a version or a change number. */
public record ETag(String value) {

    /** @param parts of the state that the answer depends on, none of them with quotes */
    public static ETag of(Object... parts) {
        return new ETag(
                "\"" + String.join("-", Stream.of(parts).map(String::valueOf).toList()) + "\"");
    }

    /** Of an answer that depends on more than a tag can hold. */
    public static ETag digest(Object... parts) {
        String text = Stream.of(parts).map(String::valueOf).collect(Collectors.joining("\0"));
        return of(HexFormat.of().formatHex(Sha256.of(text), 0, 16));
    }

    /** Whether {@code If-None-Match} (or {@code If-Match}) names this tag; then a read answers 304. */
    public boolean isIn(@Nullable String header) {
        return header != null
                && (header.strip().equals("*")
                        || Stream.of(header.split(",")).map(ETag::strong).anyMatch(value::equals));
    }

    /**
     * For a change of a resource that several clients may edit.
     *
     * @throws Problem {@code PRECONDITION_REQUIRED} without the header, {@code PRECONDITION_FAILED} when it names
     *     another state
     */
    public void require(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(GeneralProblem.PRECONDITION_REQUIRED, "If-Match is required to change what exists.");
        }
        if (!isIn(ifMatch)) {
            throw Problem.of(
                    GeneralProblem.PRECONDITION_FAILED, "The resource has changed: its ETag is " + value + ".");
        }
    }

    /** Compression on the way marks tags as weak or with a suffix; the state is the same. */
    private static String strong(String tag) {
        return tag.strip().replaceFirst("^W/", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
