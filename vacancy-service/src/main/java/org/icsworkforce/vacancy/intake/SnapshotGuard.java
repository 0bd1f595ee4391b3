package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Stops a snapshot that would close too much: an empty or torn file must not end every record of a feed.
 *
 * @param maxClosePercent of the open records that may be closed without asking
 * @param minClose so many may always be closed, whatever part of the open ones they are
 */
public record SnapshotGuard(
        @Schema(description = "Of the open records that may be closed without asking", examples = "20")
        @Min(0)
        @Max(100)
        int maxClosePercent,

        @Schema(description = "So many may be closed whatever part of the open ones they are", examples = "5")
        @Min(0)
        @Max(1_000_000)
        int minClose,

        OnGuard onGuard) {

    /** What waits for a confirmation. */
    public enum OnGuard {
        /** The closures; what the payload does name is applied. */
        HOLD_CLOSURES,
        /** The whole run. */
        HOLD_ALL
    }

    public static final SnapshotGuard USUAL = new SnapshotGuard(20, 5, OnGuard.HOLD_CLOSURES);

    /** What terms leave out is as usual. */
    @JsonCreator
    static SnapshotGuard read(
            @JsonProperty("maxClosePercent") @Nullable Integer maxClosePercent,
            @JsonProperty("minClose") @Nullable Integer minClose,
            @JsonProperty("onGuard") @Nullable OnGuard onGuard) {
        return new SnapshotGuard(
                Objects.requireNonNullElse(maxClosePercent, USUAL.maxClosePercent),
                Objects.requireNonNullElse(minClose, USUAL.minClose),
                Objects.requireNonNullElse(onGuard, USUAL.onGuard));
    }

    /**
     * Whether somebody has to confirm.
     *
     * @param closing records that would be closed, of those {@code open}
     * @param accepted rows
     * @param unreadable whether a row's reference could not be read: it may be any of them
     */
    boolean holds(int closing, int open, int accepted, boolean unreadable) {
        boolean many = closing > minClose && closing * 100L > (long) maxClosePercent * open;
        return closing > 0 && (accepted == 0 || unreadable || many);
    }
}
