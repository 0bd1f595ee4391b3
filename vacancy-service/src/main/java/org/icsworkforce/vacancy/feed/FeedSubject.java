package org.icsworkforce.vacancy.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the rows of a feed are about. */
public enum FeedSubject {
    @JsonProperty("vacancies")
    VACANCIES("vacancies"),
    @JsonProperty("establishment")
    ESTABLISHMENT("establishment"),
    @JsonProperty("temporary-staffing")
    TEMPORARY_STAFFING("temporary-staffing");

    private final String code;

    FeedSubject(String code) {
        this.code = code;
    }

    /** As in the registration, and as intake knows the subject. */
    public String code() {
        return code;
    }
}
