package org.icsworkforce.retention.study;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.Paged;
import org.jspecify.annotations.Nullable;

/** A page of studies. */
@Schema(name = "StudyPage")
record StudyPage(
        @Schema(description = "In the order in which they were designed")
        List<StudyView> results,

        @Schema(description = "Address of the next page; null on the last") @Nullable
        String next,

        Page.Metadata metadata)
        implements Paged {

    static StudyPage of(Page<StudyView> page) {
        return new StudyPage(page.results(), page.next(), page.metadata());
    }
}
