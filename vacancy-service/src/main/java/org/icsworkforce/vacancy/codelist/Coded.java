package org.icsworkforce.vacancy.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code with what it means; the label is null when no list knows the code. */
public record Coded(
        @Schema(examples = "03") String code,

        @Schema(examples = "Nursing and Midwifery Registered") @Nullable
        String label) {}
