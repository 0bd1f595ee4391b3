package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One number, with all that is needed to read it.
 *
 * @param members one per dimension of the query, in its order
 * @param value null only with a status that says why
 * @param status SDMX CL_OBS_STATUS
 * @param note GSS shorthand such as {@code [p]}, and {@code [synthetic]} for made-up data
 * @param revision how often the row's parts have been sent anew
 * @param coverage organisations counted / expected
 * @param recordedAt when the latest of its parts was recorded
 */
public record Observation(
        YearMonth period,
        List<Member> members,
        Measure measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Status status,
        @Nullable String note,
        int revision,
        String coverage,
        Instant recordedAt) {

    /** A member of a dimension. */
    public record Member(String code, @Nullable String name) {}

    /** Normal, provisional, missing because it was not collected, missing because it cannot exist, suppressed. */
    @Schema(
            name = "ObservationStatus",
            description =
                    "SDMX CL_OBS_STATUS: A normal, P provisional, L not collected, M cannot exist, Q suppressed so"
                            + " that nobody can be recognised")
    public enum Status {
        A(""),
        P("[p]"),
        L("[x]"),
        M("[z]"),
        Q("[c]");

        private final String shorthand;

        Status(String shorthand) {
            this.shorthand = shorthand;
        }

        /** In the shorthand of the Government Statistical Service, and made-up data says so beside it; null for nothing. */
        public @Nullable String note(boolean synthetic) {
            String note = (shorthand + (synthetic ? " [synthetic]" : "")).strip();
            return note.isEmpty() ? null : note;
        }
    }
}
