package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.feed.FeedSubject;
import org.icsworkforce.vacancy.intake.Shown;
import org.icsworkforce.vacancy.intake.Turn;
import org.icsworkforce.vacancy.intake.Turns;
import org.icsworkforce.vacancy.privacy.ScreenedRows;
import org.jspecify.annotations.Nullable;

/** The records of a feed, each under its partner's own reference, read and written one by one. */
@ApplicationScoped
class DeclaredVacancies {

    private static final String REFERENCE = "reference";

    private final DataSource dataSource;
    private final Turns turns;
    private final ObjectMapper json;

    DeclaredVacancies(DataSource dataSource, Turns turns, ObjectMapper json) {
        this.dataSource = dataSource;
        this.turns = turns;
        this.json = json;
    }

    /** A record after a write. */
    record Written(Declared record, boolean isNew) {}

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    Declared find(String feed, String reference) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return held(connection, feed, reference)
                    .filter(record -> !record.deleted())
                    .orElseThrow(DeclaredVacancies::unknown);
        }
    }

    /** @param ifMatch optional: the partner's own time decides between two states of its record */
    Written put(String feed, String reference, ObjectNode record, @Nullable String ifMatch, String actor) {
        return turns.take(feed, FeedSubject.VACANCIES.code(), actor, turn -> {
            var held = held(turn.connection(), feed, reference).filter(one -> !one.deleted());
            requireMatch(held, ifMatch);
            return new Written(write(turn, feed, reference, record), held.isEmpty());
        });
    }

    /** Changes what the patch names (RFC 7396). */
    Declared patch(String feed, String reference, ObjectNode patch, @Nullable String ifMatch, String actor) {
        return turns.take(feed, FeedSubject.VACANCIES.code(), actor, turn -> {
            var held = held(turn.connection(), feed, reference).filter(one -> !one.deleted());
            requireMatch(held, ifMatch);
            Vacancy before = held.orElseThrow(DeclaredVacancies::unknown).vacancy();
            return write(turn, feed, reference, patched(json.valueToTree(before), patch));
        });
    }

    /** What the dates of an advert said is said anew, and what a sender wrote goes with the code that came of it. */
    private static ObjectNode patched(ObjectNode record, ObjectNode patch) {
        ObjectNode before = record.deepCopy();
        boolean told = record.path("level").asText().equals("ADVERT")
                && record.path("closeReason").asText().equals("UNKNOWN");
        if (told && !patch.has("status") && !patch.has("closeReason")) {
            record.remove(List.of("status", "closeReason"));
        }
        ObjectNode after = MergePatch.apply(record, patch);
        if (after.get("sourceValues") instanceof ObjectNode sources && !patch.has("sourceValues")) {
            var pointers = new ArrayList<String>();
            sources.fieldNames().forEachRemaining(pointers::add);
            pointers.stream()
                    .filter(pointer -> !after.at(pointer).equals(before.at(pointer)))
                    .forEach(sources::remove);
        }
        return after;
    }

    /** Takes the record back, if that has not been done. */
    void remove(String feed, String reference, @Nullable String ifMatch, String actor) {
        turns.take(feed, FeedSubject.VACANCIES.code(), actor, turn -> {
            var held = held(turn.connection(), feed, reference).orElseThrow(DeclaredVacancies::unknown);
            if (!held.deleted()) {
                requireMatch(Optional.of(held), ifMatch);
                turn.remove(shown(reference));
            }
            return held;
        });
    }

    private static void requireMatch(Optional<Declared> held, @Nullable String ifMatch) {
        if (ifMatch == null) {
            return;
        }
        held.orElseThrow(() -> Problem.of(GeneralProblem.PRECONDITION_FAILED, "There is no such record."))
                .tag()
                .require(ifMatch);
    }

    private static Declared write(Turn turn, String feed, String reference, ObjectNode record) throws SQLException {
        if (!record.has(REFERENCE)) {
            record.put(REFERENCE, reference);
        } else if (!shown(record.path(REFERENCE).asText()).equals(shown(reference))) {
            throw Problem.of(List.of(ProblemError.at(
                    GeneralProblem.INVALID_VALUE,
                    "/reference",
                    "The path names another reference.",
                    record.path(REFERENCE).asText(),
                    reference)));
        }
        ScreenedRows.requireNobody(record);
        turn.put(record);
        return held(turn.connection(), feed, reference).orElseThrow();
    }

    /** As it is read from a row. */
    private static String shown(String reference) {
        return Shown.strip(Shown.plain(reference));
    }

    private static Optional<Declared> held(Connection connection, String feed, String reference) throws SQLException {
        try (var query = connection.prepareStatement("""
                select id, version, deleted, source_updated_at, content from vacancy
                where feed = ? and reference = ?""")) {
            query.setString(1, feed);
            query.setString(2, shown(reference));
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var time = row.getObject(4, OffsetDateTime.class);
                return Optional.of(new Declared(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getBoolean(3),
                        VacancyJson.read(row.getString(5)).updatedAt(time == null ? null : time.toInstant())));
            }
        }
    }

    private static Problem unknown() {
        return Problem.notFound("The vacancy");
    }
}
