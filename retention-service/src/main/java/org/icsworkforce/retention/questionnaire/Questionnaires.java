package org.icsworkforce.retention.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.idempotency.IdempotencyKey;
import org.icsworkforce.kit.idempotency.IdempotencyKeys;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.study.Studies;
import org.icsworkforce.retention.study.Study;

/** The versions of every study's questionnaire. */
@ApplicationScoped
public class Questionnaires {

    private final DataSource dataSource;
    private final Studies studies;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final Clock clock;

    Questionnaires(DataSource dataSource, Studies studies, IdempotencyKeys keys, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.studies = studies;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a version, which takes the place of the one before when the study opens.
     *
     * @throws Problem {@code STUDY_NOT_IN_DESIGN}, {@code INVALID_VALUE}
     */
    @Transactional
    QuestionnaireView add(UUID study, Questionnaire questionnaire, IdempotencyKey key) {
        var owned = studies.requireOwn(study);
        int version = latest(study).orElse(0) + 1;
        var first = keys.claim(key, questionnaire, Integer.toString(version));
        if (first.isPresent()) {
            return QuestionnaireView.of(study, Integer.parseInt(first.get()), questionnaire);
        }
        owned.requireDesign();
        questionnaire.requireSound();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into questionnaire (study, version, content, created_at) values (?, ?, ?::jsonb, ?)")) {
            insert.setObject(1, study);
            insert.setInt(2, version);
            insert.setString(3, json.writeValueAsString(questionnaire));
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the questionnaire cannot be kept", e);
        }
        return QuestionnaireView.of(study, version, questionnaire);
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND}, {@code STUDY_NOT_OPEN} */
    QuestionnaireView requireOpen(UUID id) {
        var study = studies.require(id);
        study.requireOpen(clock.instant());
        return QuestionnaireView.of(id, study.questionnaireVersion(), of(study));
    }

    /** What the study asks, once it was opened. */
    public Questionnaire of(Study study) {
        return require(study.id(), study.questionnaireVersion());
    }

    /** Empty when there is none yet. */
    public OptionalInt latest(UUID study) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("select max(version) from questionnaire where study = ?")) {
            query.setObject(1, study);
            try (var row = query.executeQuery()) {
                row.next();
                int latest = row.getInt(1);
                return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(latest);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    Questionnaire require(UUID study, int version) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select content from questionnaire where study = ? and version = ?")) {
            query.setObject(1, study);
            query.setInt(2, version);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw Problem.notFound("The version of the questionnaire");
                }
                return json.readValue(row.getString(1), Questionnaire.class);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the questionnaire cannot be read", e);
        }
    }
}
