package org.icsworkforce.retention.response;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the answers were taken. It names nothing by which they could be found again. */
@Schema(name = "Receipt")
record Receipt(
        @Schema(description = "How many items were answered", examples = "3")
        int answered,

        @Schema(description = "Items that are not asked of somebody who answers like this: not kept")
        List<String> leftOut) {}
