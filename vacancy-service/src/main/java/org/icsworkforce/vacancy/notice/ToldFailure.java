package org.icsworkforce.vacancy.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that could not be applied, as its event tells it: why by its code, and where, but nothing of what was received.
 *
 * @param line of the payload that cannot be read, from 1; null where there is none
 */
public record ToldFailure(
        UUID run,
        String mode,
        String code,
        @Nullable Integer line,
        @Nullable Integer column) {}
