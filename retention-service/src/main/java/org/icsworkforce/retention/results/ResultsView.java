package org.icsworkforce.retention.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Results as released, for one set of dimensions. */
@Schema(name = "StudyResults")
record ResultsView(
        @Schema(description = "Id of the study", examples = "01939a3e-7c5b-7c3a-8f10-2b6d1c9e4a77")
        UUID study,

        @Schema(description = "As people know it", examples = "What keeps nurses in East Kent")
        String name,

        @Schema(description = "That was answered", examples = "1")
        int questionnaireVersion,

        @Schema(description = "Nothing is told of a group in which fewer have answered", examples = "11")
        int minimumGroup,

        @Schema(
                description = "When they were computed and protected, once and for all",
                examples = "2027-04-01T00:00:12Z")
        Instant releasedAt,

        @Schema(description = "What the groups are divided by", examples = "[\"organisation\"]")
        List<String> by,

        @Schema(description = "In the order of their codes") List<ResultGroup> groups) {}
