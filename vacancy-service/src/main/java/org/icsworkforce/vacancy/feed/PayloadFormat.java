package org.icsworkforce.vacancy.feed;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.format.FeedFormat;
import org.jspecify.annotations.Nullable;

/** The format of a payload: as the request says it, or as the feed was registered where the type leaves it open. */
final class PayloadFormat {

    /** Those that a payload shows by itself; what is said of them in the content type is not needed. */
    private static final Set<String> CHARSETS =
            Set.of("utf-8", "utf8", "us-ascii", "iso-8859-1", "windows-1252", "utf-16", "utf-16le", "utf-16be");

    private PayloadFormat() {}

    /**
     * @throws Problem {@code UNSUPPORTED_MEDIA_TYPE} when the type can be many things and the feed's format is none, or its
     *     charset is not read here
     */
    static FeedFormat of(@Nullable String contentType, Feed feed) {
        MediaType said = contentType == null ? null : read(contentType, feed);
        String charset = said == null ? null : said.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !CHARSETS.contains(charset.strip().toLowerCase(Locale.ROOT))) {
            throw UnsupportedPayload.charset(
                    "Text is read in UTF-8; tables also in UTF-16 and Windows-1252. Send it in one of these.",
                    charset,
                    CHARSETS.stream().sorted().toList());
        }
        String type = said == null ? null : plain(said);
        return FeedFormat.of(type, feed.format, feed.subject.formats())
                .orElseThrow(() -> unsupported(
                        "The feed is of " + feed.subject.code() + ", its format " + feed.format + ", and a payload of "
                                + type
                                + " is none of that: send it with a type that is taken, or register the feed with the"
                                + " format that it has.",
                        type,
                        feed));
    }

    private static MediaType read(String contentType, Feed feed) {
        try {
            return MediaType.valueOf(contentType);
        } catch (IllegalArgumentException e) {
            throw unsupported("The content type cannot be read.", contentType, feed);
        }
    }

    private static Problem unsupported(String detail, @Nullable String received, Feed feed) {
        return Problem.unsupported(detail, received, FeedFormat.taken(feed.format, feed.subject.formats()));
    }

    private static String plain(MediaType type) {
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
    }
}
