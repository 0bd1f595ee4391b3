package org.icsworkforce.vacancy.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code with what it means; the label is null when no list knows the code. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Coded(
        @Schema(examples = "03") String code,

        @Schema(examples = "Nursing and Midwifery Registered") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
        String label,

        @Schema(description = "What the sender wrote, where a map put the code in its place; else absent") @Nullable
        String sourceValue) {

    public Coded(String code, @Nullable String label) {
        this(code, label, null);
    }

    /** @param written null where the code is what was sent */
    public Coded writtenAs(@Nullable String written) {
        return written == null ? this : new Coded(code, label, written);
    }
}
