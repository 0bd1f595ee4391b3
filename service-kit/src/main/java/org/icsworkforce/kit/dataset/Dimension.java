package org.icsworkforce.kit.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a dataset can be divided by.
 *
 * @param always whether every row is divided by it, asked for or not: its members must never be added up
 */
public record Dimension(
        @Schema(examples = "organisation") String id,
        String name,

        @Schema(description = "Every row is divided by it, asked for or not: its members are never added up")
        boolean always,

        String codes) {}
