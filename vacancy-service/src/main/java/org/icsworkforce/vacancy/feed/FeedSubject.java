package org.icsworkforce.vacancy.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.icsworkforce.vacancy.format.FeedFormat;

/** What the rows of a feed are about. */
public enum FeedSubject {
    @JsonProperty("vacancies")
    VACANCIES("vacancies", EnumSet.complementOf(EnumSet.of(FeedFormat.ASC_WDS))),
    @JsonProperty("establishment")
    ESTABLISHMENT(
            "establishment",
            EnumSet.of(FeedFormat.JSON, FeedFormat.NDJSON, FeedFormat.CSV, FeedFormat.XLSX, FeedFormat.ASC_WDS)),
    @JsonProperty("temporary-staffing")
    TEMPORARY_STAFFING(
            "temporary-staffing", EnumSet.of(FeedFormat.JSON, FeedFormat.NDJSON, FeedFormat.CSV, FeedFormat.XLSX));

    private final String code;
    private final Set<FeedFormat> formats;

    FeedSubject(String code, Set<FeedFormat> formats) {
        this.code = code;
        this.formats = formats;
    }

    /** In which its rows can be sent. */
    List<FeedFormat> formats() {
        return List.copyOf(formats);
    }

    /** As in the registration, and as intake knows the subject. */
    public String code() {
        return code;
    }
}
