package org.icsworkforce.vacancy.opportunity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.paging.Paged;
import org.icsworkforce.vacancy.record.JobPosting;
import org.jspecify.annotations.Nullable;

/** A page of openings in schema.org's words; the next one is told in the header {@code Link}, for which there are none. */
@JsonPropertyOrder({"@context", "@type"})
@Schema(name = "JobPostingList")
record OpeningList(
        List<Element> itemListElement,
        @JsonIgnore @Schema(hidden = true) @Nullable String next) implements Paged {

    static OpeningList of(List<JobPosting> postings, @Nullable String next) {
        return new OpeningList(
                IntStream.range(0, postings.size())
                        .mapToObj(index -> new Element("ListItem", index + 1, postings.get(index)))
                        .toList(),
                next);
    }

    @JsonProperty("@context")
    String context() {
        return "https://schema.org";
    }

    @JsonProperty("@type")
    String type() {
        return "ItemList";
    }

    @Schema(name = "JobPostingListItem")
    record Element(@JsonProperty("@type") String type, int position, JobPosting item) {}
}
