package org.icsworkforce.vacancy.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a sorted list begins: behind this one.
 *
 * @param value of the key; null among those that have none, which are the last
 */
public record SortPosition(@Nullable Object value, UUID id) {}
