package org.icsworkforce.kit.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next absolute address of the following part, null on the last one; also the {@code Link} header
 */
public record Page<T>(
        List<T> results,

        @Schema(description = "Address of the next page; null on the last") @Nullable
        String next,

        Metadata metadata)
        implements Paged {

    @Schema(name = "PageMetadata")
    public record Metadata(
            @Schema(description = "The most results on a page", examples = "50")
            int limit,

            @Schema(description = "Value of cursor for the next page; null on the last") @Nullable
            String nextCursor) {}
}
