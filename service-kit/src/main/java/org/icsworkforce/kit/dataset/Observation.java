package org.icsworkforce.kit.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One number, with all that is needed to read it.
 *
 * @param period month, or the first of several
 * @param until the last month; the same where it is one
 * @param members one per dimension of the query, in its order
 * @param value null only with a status that says why
 * @param lowerCi of the 95 % confidence interval, where the measure has one
 * @param upperCi see {@code lowerCi}
 * @param status SDMX CL_OBS_STATUS
 * @param note GSS shorthand such as {@code [p]}, and {@code [synthetic]} for made-up data
 * @param revision how often the row's parts have been sent anew
 * @param coverage organisations counted / expected
 * @param recordedAt when the latest of its parts was recorded
 */
public record Observation(
        YearMonth period,
        YearMonth until,
        List<Member> members,
        Measure measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal lowerCi,
        @Nullable BigDecimal upperCi,
        Status status,
        @Nullable String note,
        int revision,
        String coverage,
        Instant recordedAt) {

    /** Of one month, and without sampling error. */
    public Observation(
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
        this(
                period,
                period,
                members,
                measure,
                value,
                numerator,
                denominator,
                null,
                null,
                status,
                note,
                revision,
                coverage,
                recordedAt);
    }

    /** {@code 2026-10}, or {@code 2026-04/2026-10} as ISO 8601 writes an interval. */
    public String months() {
        return period.equals(until) ? period.toString() : period + "/" + until;
    }

    /** What the observations of several months are of. */
    record Group(List<Member> members, Measure measure) {}

    /** In the order in which they come first. */
    static Map<Group, List<Observation>> grouped(List<Observation> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Group(row.members(), row.measure()), LinkedHashMap::new, Collectors.toList()));
    }

    /** A member of a dimension. */
    public record Member(String code, @Nullable String name) {}

    /**
     * Normal, provisional, estimated, missing because it was not collected, missing because it cannot exist, suppressed. What
     * is estimated says so also while it is provisional.
     */
    @Schema(
            name = "ObservationStatus",
            description =
                    "SDMX CL_OBS_STATUS: A normal, P provisional, E estimated, L not collected, M cannot exist, Q suppressed so"
                            + " that nobody can be recognised")
    public enum Status {
        A(""),
        P("[p]"),
        E("[e]"),
        L("[x]"),
        M("[z]"),
        Q("[c]");

        private final String shorthand;

        Status(String shorthand) {
            this.shorthand = shorthand;
        }

        /** The mark of made-up data, after the shorthand. */
        static final String SYNTHETIC = "[synthetic]";

        /** In the shorthand of the Government Statistical Service, and made-up data says so beside it; null for nothing. */
        public @Nullable String note(boolean synthetic) {
            String note = (shorthand + (synthetic ? " " + SYNTHETIC : "")).strip();
            return note.isEmpty() ? null : note;
        }
    }
}
