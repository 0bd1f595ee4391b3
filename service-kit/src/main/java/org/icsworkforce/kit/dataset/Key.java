package org.icsworkforce.kit.dataset;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the members that name a group: of which dimension it is. */
@Schema(name = "SeriesKey")
public record Key(String dimension, String code, @Nullable String name) {}
