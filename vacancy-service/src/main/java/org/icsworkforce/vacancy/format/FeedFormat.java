package org.icsworkforce.vacancy.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.intake.Format;
import org.icsworkforce.kit.intake.RowReader;
import org.icsworkforce.vacancy.mapping.Mapping;
import org.icsworkforce.vacancy.mapping.Preset;
import org.jspecify.annotations.Nullable;

/**
 * How a feed's payloads are written down. A content type says so by itself, or with the format that the feed is
 * registered with: XML can be many things.
 */
@Schema(name = "FeedFormat")
public enum FeedFormat {
    JSON(Format.JSON::read, "application/json"),
    NDJSON(Format.NDJSON::read, "application/x-ndjson"),
    CSV(Format.CSV::read, "text/csv"),
    NHS_JOBS(NhsJobs::read, "application/xml", "text/xml");

    /** Types that mean the same whatever the feed is registered with. */
    private static final Set<FeedFormat> OF_THEIR_TYPE = Set.of(JSON, NDJSON, CSV);

    @FunctionalInterface
    private interface Reading {
        RowReader of(InputStream payload) throws IOException;
    }

    private final Reading reading;
    private final List<String> types;

    FeedFormat(Reading reading, String... types) {
        this.reading = reading;
        this.types = List.of(types);
    }

    public RowReader read(InputStream payload) throws IOException {
        return reading.of(payload);
    }

    /** The words that the format itself uses. */
    public Mapping vocabulary() {
        return this == NHS_JOBS ? Preset.NHS_JOBS.mapping() : Mapping.NONE;
    }

    /**
     * The format of a payload.
     *
     * @param type media type without parameters; null where none is said
     * @param registered the feed's own format
     */
    public static Optional<FeedFormat> of(@Nullable String type, FeedFormat registered) {
        if (type == null || registered.types.contains(type)) {
            return Optional.of(registered);
        }
        return Stream.of(values())
                .filter(OF_THEIR_TYPE::contains)
                .filter(format -> format.types.contains(type))
                .findFirst();
    }
}
