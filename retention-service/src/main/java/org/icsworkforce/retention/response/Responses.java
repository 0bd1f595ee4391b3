package org.icsworkforce.retention.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.invitation.Invitations;
import org.icsworkforce.retention.questionnaire.Answers;
import org.icsworkforce.retention.questionnaire.Questionnaires;
import org.icsworkforce.retention.study.Studies;

/** Takes answers: the token and the answers in one transaction, of which nothing else is kept. */
@ApplicationScoped
class Responses {

    private final DataSource dataSource;
    private final Studies studies;
    private final Questionnaires questionnaires;
    private final ObjectMapper json;

    Responses(DataSource dataSource, Studies studies, Questionnaires questionnaires, ObjectMapper json) {
        this.dataSource = dataSource;
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.json = json;
    }

    /**
     * Takes the answers, once.
     *
     * @throws Problem {@code STUDY_NOT_OPEN}, {@code INVITATION_UNKNOWN}, {@code INVITATION_USED}, or with every fault of
     *     the answers; then the token is good for another try
     */
    @Transactional
    Receipt submit(UUID id, NewResponse response) {
        var study = studies.requireOpen(id);
        try (var connection = dataSource.getConnection()) {
            String stratum = Invitations.take(connection, id, response.token());
            var answers = Answers.of(questionnaires.of(study), response.answers());
            try (var insert = connection.prepareStatement(
                    "insert into answer_inbox (id, study, stratum, answers) values (?, ?, ?, ?::jsonb)")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, id);
                insert.setString(3, stratum);
                insert.setString(4, json.writeValueAsString(answers.values()));
                insert.executeUpdate();
            }
            return new Receipt(answers.values().size(), answers.leftOut());
        } catch (SQLException | JsonProcessingException e) {
            // the cause may quote an answer
            throw new IllegalStateException(
                    "answers cannot be taken: " + e.getClass().getSimpleName());
        }
    }
}
