package org.icsworkforce.vacancy.feed;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.format.FeedFormat;
import org.jspecify.annotations.Nullable;

/** The format of a payload: as the request says it, or as the feed was registered where the type leaves it open. */
final class PayloadFormat {

    private PayloadFormat() {}

    /** @throws Problem {@code UNSUPPORTED_MEDIA_TYPE} when the type can be many things and the feed's format is none */
    static FeedFormat of(@Nullable String contentType, FeedFormat registered) {
        String type = contentType == null ? null : plain(MediaType.valueOf(contentType));
        return FeedFormat.of(type, registered)
                .orElseThrow(() -> Problem.of(
                        GeneralProblem.UNSUPPORTED_MEDIA_TYPE,
                        "A payload of " + type + " can be many things, and the feed's format, " + registered
                                + ", is none of them: register the feed with the format that it has."));
    }

    private static String plain(MediaType type) {
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }
}
