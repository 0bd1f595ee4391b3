package org.icsworkforce.vacancy.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a feed. The wire form; see {@code contract/events/feed.*.v1.schema.json}.
 *
 * @param version counts what is told of the feed
 * @param run absent from a notice that none has come or that one has failed
 * @param dueAt when the run was due that has not come, ISO 8601; absent from a notice of a run
 * @param failure only of a run that failed
 * @param supersededBy the run that came instead; only of one that was held
 */
record FeedNotice(
        String feed,
        long version,
        String owner,
        String subject,
        boolean synthetic,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ToldRun run,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String dueAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ToldFailure failure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID supersededBy) {

    /** A draft without what the feed's registration says of it. */
    static FeedNotice of(String feed) {
        return new FeedNotice(feed, 0, "", "", false, null, null, null, null);
    }

    FeedNotice run(ToldRun told, @Nullable UUID newer) {
        return new FeedNotice(feed, version, owner, subject, synthetic, told, dueAt, failure, newer);
    }

    FeedNotice due(Instant at) {
        return new FeedNotice(feed, version, owner, subject, synthetic, run, at.toString(), failure, supersededBy);
    }

    FeedNotice failed(ToldFailure told) {
        return new FeedNotice(feed, version, owner, subject, synthetic, run, dueAt, told, supersededBy);
    }

    /** Filled from the feed's registration. */
    FeedNotice of(long next, String registeredOwner, String of, boolean madeUp) {
        return new FeedNotice(feed, next, registeredOwner, of, madeUp, run, dueAt, failure, supersededBy);
    }
}
