package org.icsworkforce.vacancy.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a feed. The wire form; see {@code contract/events/feed.*.v1.schema.json}.
 *
 * @param version counts what is told of the feed
 * @param run absent from a notice that none has come
 * @param dueAt when the run was due that has not come, ISO 8601; absent from a notice of a run
 */
record FeedNotice(
        String feed,
        long version,
        String owner,
        String subject,
        boolean synthetic,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ToldRun run,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String dueAt) {}
