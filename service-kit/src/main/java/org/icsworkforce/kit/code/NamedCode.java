package org.icsworkforce.kit.code;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code and what it stands for. */
@Schema(name = "NamedCode")
public record NamedCode(
        @Schema(description = "Null when the source does not say", examples = "03") @Nullable
        String code,

        @Schema(
                description = "Null as long as this service has not been told the name",
                examples = "Nursing and Midwifery Registered")
        @Nullable
        String label) {}
