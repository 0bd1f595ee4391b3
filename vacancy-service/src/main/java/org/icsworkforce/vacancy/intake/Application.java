package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.icsworkforce.kit.change.Change;
import org.jspecify.annotations.Nullable;

/** One run being applied to one subject. */
public interface Application {

    /** Takes what the feed holds: each reference with its content hash and, where rows carry one, its time. */
    @FunctionalInterface
    interface Held {

        /** @param statedAt as {@link Row#statedAt()} */
        void hold(String reference, long contentHash, long statedAt);

        default void hold(String reference, long contentHash) {
            hold(reference, contentHash, 0);
        }
    }

    /**
     * Makes the temporary table {@code staging}, whose first columns are {@code row_index, line, reference}, and
     * answers what of it is filled: see {@link CopyBuffer}.
     */
    String stage() throws SQLException;

    /**
     * The rows of the payload. Here those of a plain format; a subject that knows others, or reads a sender's columns
     * and values as its own, gives its own reader.
     */
    default RowReader rows(Run run, InputStream payload) throws IOException {
        return Format.valueOf(run.format()).read(payload);
    }

    /** Of the sender's mapping that {@link #rows} reads by; null where there is none. */
    default @Nullable Integer mappingVersion() {
        return null;
    }

    /**
     * All that reading a line of the run's payload depends on beside the line, as one text: the format, its mapping, the
     * lists that codes are looked up in, the release. Null when lines are not to be remembered.
     */
    default @Nullable String reading() {
        return null;
    }

    void held(Held held) throws SQLException;

    /** The same for one reference, where single records can be written. */
    default void held(String reference, Held held) throws SQLException {
        throw new UnsupportedOperationException("no single records");
    }

    /** The path of the property that a sender may have meant who wrote one that nobody reads. */
    default Optional<String> closestProperty(String pointer) {
        return Optional.empty();
    }

    /** Reads a row; null when it has errors. */
    @Nullable
    Row read(Fields fields);

    /**
     * Says how a row held is found to be newer than a staged one.
     *
     * @param held {@code table held where …}; its only placeholder is the feed, and its time {@code source_updated_at}
     *     as that of {@code staging}
     * @param totals columns of {@code staging} that the run's totals of the same names are made of
     */
    record Newer(String held, List<String> totals) {}

    /** Null where rows carry no time: the latest said counts. */
    default @Nullable Newer newer() {
        return null;
    }

    /**
     * Takes later times from the temporary table {@code restated (reference, stated_at)}: what is held was said again
     * at that time. That is no new version.
     */
    default void restate() throws SQLException {}

    /** Takes an open record, which a snapshot may end. */
    @FunctionalInterface
    interface Open {
        void open(String reference, String record, int version) throws SQLException;
    }

    /**
     * What a snapshot may end: the feed's open records. Answers how many more there are of organisations for which the
     * feed no longer speaks, by organisation.
     *
     * @param scope organisations; null for all
     */
    default Map<String, Integer> open(@Nullable List<String> scope, Open open) throws SQLException {
        throw new UnsupportedOperationException("no snapshots");
    }

    /**
     * Stages the end of those in the temporary table {@code absent (index, reference, record, version)} that are still
     * open and have that version. Answers how many they are.
     */
    default int end() throws SQLException {
        throw new UnsupportedOperationException("no snapshots");
    }

    default SnapshotGuard guard() {
        return SnapshotGuard.USUAL;
    }

    /** References of records that the run changed and somebody since, at most so many. What came of its day is nobody's. */
    default List<String> changedSince(UUID run, int limit) throws SQLException {
        throw new UnsupportedOperationException("no undo");
    }

    /** Whether somebody has changed any record of the feed since then. */
    default boolean isChangedSince(Instant instant) throws SQLException {
        throw new UnsupportedOperationException("no undo");
    }

    /** Stages what the records that the run changed were before it. */
    default void restore(UUID run) throws SQLException {
        throw new UnsupportedOperationException("no undo");
    }

    /** Stages that the record is taken back: it becomes a tombstone. Where single records can be written. */
    default void remove(String reference) throws SQLException {
        throw new UnsupportedOperationException("no single records");
    }

    /** Where new records go without being staged; null when all rows are to be staged. */
    default @Nullable Creation creation(Change change) throws SQLException {
        return null;
    }

    /** Merges {@code staging} into the subject's tables. */
    Merged merge(Change change) throws SQLException;

    /**
     * How many staged rows became what; created and updated ones are all of them.
     *
     * @param reopened of the updated ones, those whose record had ended
     * @param ended records that were not staged and have ended, because the payload says the whole of what they belong to
     */
    record Merged(int created, int updated, int reopened, int ended) {

        public Merged(int created, int updated, int reopened) {
            this(created, updated, reopened, 0);
        }

        /** The same, and so many have ended. */
        public Merged ended(int count) {
            return new Merged(created, updated, reopened, count);
        }
    }
}
