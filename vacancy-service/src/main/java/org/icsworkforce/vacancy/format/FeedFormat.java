package org.icsworkforce.vacancy.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.vacancy.intake.CsvReader;
import org.icsworkforce.vacancy.intake.ErrorAnswer;
import org.icsworkforce.vacancy.intake.JsonReader;
import org.icsworkforce.vacancy.intake.NdjsonReader;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Signature;
import org.icsworkforce.vacancy.intake.WideText;
import org.icsworkforce.vacancy.intake.XlsxReader;
import org.icsworkforce.vacancy.mapping.Mapping;
import org.icsworkforce.vacancy.mapping.RenamedRows;
import org.icsworkforce.vacancy.mapping.Vocabulary;
import org.icsworkforce.vacancy.written.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * How a feed's payloads are written down. A content type says so by itself, or with the format that the feed is
 * registered with: XML can be many things.
 */
@Schema(name = "FeedFormat")
public enum FeedFormat {
    JSON(
            (payload, mapping, receivedOn) -> RenamedRows.of(new ErrorAnswer(new JsonReader(payload)), mapping),
            Vocabulary.NONE,
            "application/json"),
    NDJSON(
            (payload, mapping, receivedOn) -> RenamedRows.of(new ErrorAnswer(new NdjsonReader(payload)), mapping),
            Vocabulary.NONE,
            "application/x-ndjson"),
    CSV((payload, mapping, receivedOn) -> new CsvReader(payload, mapping), Vocabulary.NONE, "text/csv"),
    XLSX(
            (payload, mapping, receivedOn) -> new XlsxReader(payload, mapping.sheet(), mapping),
            Vocabulary.NONE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JOB_POSTING(
            (payload, mapping, receivedOn) -> JobPostings.read(payload),
            Vocabulary.JOB_POSTING,
            "application/ld+json",
            "application/json"),
    NHS_JOBS(
            (payload, mapping, receivedOn) -> NhsJobs.read(payload),
            Vocabulary.NHS_JOBS,
            "application/xml",
            "text/xml"),
    HR_XML(
            (payload, mapping, receivedOn) -> HrOpen.read(payload),
            Vocabulary.HR_OPEN,
            "application/xml",
            "text/xml",
            "application/json"),
    INDEED_XML(
            (payload, mapping, receivedOn) -> IndeedJobs.read(payload),
            Vocabulary.INDEED,
            "application/xml",
            "text/xml"),
    DWP_XML(
            (payload, mapping, receivedOn) -> FindAJob.read(payload),
            Vocabulary.FIND_A_JOB,
            "application/xml",
            "text/xml"),
    ASC_WDS((payload, mapping, receivedOn) -> AscWorkplaces.read(payload, receivedOn), Vocabulary.NONE, "text/csv");

    /** What the registered format is sent as when a client knows no better. */
    private static final String ANY = "application/octet-stream";

    /** Formats that their first type means whatever the feed is registered with. */
    private static final Set<FeedFormat> OF_THEIR_TYPE = Set.of(JSON, NDJSON, CSV, XLSX, JOB_POSTING);

    @FunctionalInterface
    private interface Reading {
        RowReader of(InputStream payload, Mapping mapping, LocalDate receivedOn) throws IOException;
    }

    private final Reading reading;
    private final Vocabulary words;
    private final List<String> types;

    FeedFormat(Reading reading, Vocabulary words, String... types) {
        this.reading = reading;
        this.words = words;
        this.types = List.of(types);
    }

    /**
     * The rows of a payload, its columns named as the mapping says; values are as the sender wrote them.
     *
     * @param receivedOn for formats that say no date and mean the day on which they are sent
     */
    public RowReader read(InputStream payload, Mapping mapping, LocalDate receivedOn) throws IOException {
        return reading.of(
                this == XLSX ? payload : WideText.asUtf8(Signature.requireText(payload)), mapping, receivedOn);
    }

    /**
     * The rows with their dates read, where the format is one of adverts; in other formats they are columns like any.
     *
     * @param order null where the feed does not declare it
     */
    public RowReader dated(RowReader rows, @Nullable DateOrder order) {
        return words == Vocabulary.NONE ? rows : new DatedAdverts(rows, order);
    }

    /** The words that the format itself uses. */
    public Mapping vocabulary() {
        return words.mapping();
    }

    /**
     * The format of a payload.
     *
     * @param type media type without parameters; null where none is said
     * @param registered the feed's own format
     * @param ofSubject formats in which rows of the feed's subject can be
     */
    public static Optional<FeedFormat> of(@Nullable String type, FeedFormat registered, List<FeedFormat> ofSubject) {
        if (type == null || type.equals(ANY) || registered.types.contains(type)) {
            return Optional.of(registered);
        }
        return ofSubject.stream()
                .filter(OF_THEIR_TYPE::contains)
                .filter(format -> format.types.getFirst().equals(type))
                .findFirst();
    }

    /** Every type that {@link #of} knows the format of. */
    public static List<String> taken(FeedFormat registered, List<FeedFormat> ofSubject) {
        return Stream.of(
                        registered.types.stream(),
                        ofSubject.stream().filter(OF_THEIR_TYPE::contains).map(format -> format.types.getFirst()),
                        Stream.of(ANY))
                .flatMap(types -> types)
                .distinct()
                .toList();
    }
}
