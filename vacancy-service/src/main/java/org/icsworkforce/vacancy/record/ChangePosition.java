package org.icsworkforce.vacancy.record;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;

/**
 * A place in the change log: everything up to a row of a change has been read.
 *
 * @param row of the version or standing within the change
 */
record ChangePosition(long number, long row) {

    static final ChangePosition START = new ChangePosition(0, 0);

    private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{8})\\.(\\d{1,18})\\.(\\d{1,19})");

    /** Everything of that moment has been read. */
    static ChangePosition of(Moment moment) {
        return new ChangePosition(moment.number() + 1, 0);
    }

    /** Opaque to clients; numbers of another database mean nothing in this one. */
    String token(String epoch) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((epoch + "." + number + "." + row).getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Problem {@code GONE} for a token of another database */
    static ChangePosition read(String token, Moment moment) {
        try {
            var parts = TOKEN.matcher(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII));
            if (parts.matches()) {
                if (!parts.group(1).equals(moment.epoch())) {
                    throw tooOld();
                }
                var position = new ChangePosition(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
                if (position.number() <= moment.number() + 1) {
                    return position;
                }
            }
        } catch (IllegalArgumentException e) {
            // not one of ours
        }
        throw Problem.parameter("since", "This is not a token that the list gave.", null, null);
    }

    static Problem tooOld() {
        return Problem.of(
                GeneralProblem.GONE, "Changes are no longer told from there: begin without since, and replace all.");
    }
}
