package org.icsworkforce.kit.paging;

import org.jspecify.annotations.Nullable;

/** An answer that is part of a list, whatever else it tells. */
public interface Paged {

    /** Absolute address of the following part, null on the last one. */
    @Nullable
    String next();
}
