package org.icsworkforce.retention.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.RetentionProblem;
import org.icsworkforce.retention.questionnaire.Questionnaire;
import org.icsworkforce.retention.questionnaire.Questionnaires;
import org.icsworkforce.retention.study.Stratum;
import org.icsworkforce.retention.study.Study;

/** Makes the release of a study, once, and reads it. */
@ApplicationScoped
public class Releases {

    private static final TypeReference<List<ResultGroup>> GROUPS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final Questionnaires questionnaires;
    private final ObjectMapper json;
    private final Clock clock;

    Releases(DataSource dataSource, Questionnaires questionnaires, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.questionnaires = questionnaires;
        this.json = json;
        this.clock = clock;
    }

    /** Counts, protects and stores the answers of a closed study, in the transaction that says so. */
    public void make(Study study) {
        var questionnaire = questionnaires.of(study);
        try (var connection = dataSource.getConnection()) {
            Cube cube = count(connection, study, questionnaire);
            var telling = new Telling(cube, questionnaire, study.minimumGroup(), MemberNames.read(connection));
            store(connection, study);
            for (Margin margin : Margin.all(study.dimensions())) {
                store(connection, study, margin, telling.groups(margin));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("results cannot be released", e);
        }
    }

    private Cube count(Connection connection, Study study, Questionnaire questionnaire)
            throws SQLException, JsonProcessingException {
        Cube cube = Cube.of(study, questionnaire);
        var strata = study.strata().stream()
                .collect(Collectors.toMap(Stratum::code, stratum -> Cube.codes(stratum, study.dimensions())));
        try (var query = connection.prepareStatement("select stratum, answers from response where study = ?")) {
            query.setFetchSize(1000);
            query.setObject(1, study.id());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var codes = strata.get(row.getString(1));
                    Objects.requireNonNull(cube.strata().get(codes)).count(json.readTree(row.getString(2)));
                }
            }
        }
        return cube;
    }

    private void store(Connection connection, Study study) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into study_release (study, questionnaire_version, minimum_group, released_at)
                values (?, ?, ?, ?)""")) {
            insert.setObject(1, study.id());
            insert.setInt(2, study.questionnaireVersion());
            insert.setInt(3, study.minimumGroup());
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private void store(Connection connection, Study study, Margin margin, List<ResultGroup> groups)
            throws SQLException, JsonProcessingException {
        try (var insert = connection.prepareStatement(
                "insert into study_release_margin (study, by, groups) values (?, ?, ?::jsonb)")) {
            insert.setObject(1, study.id());
            insert.setString(2, margin.by());
            insert.setString(3, json.writeValueAsString(groups));
            insert.executeUpdate();
        }
    }

    /** @throws Problem {@code NOT_RELEASED} */
    ResultsView require(Study study, Margin margin) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select questionnaire_version, minimum_group, released_at, groups
                        from study_release natural join study_release_margin where study = ? and by = ?""")) {
            query.setObject(1, study.id());
            query.setString(2, margin.by());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw Problem.of(RetentionProblem.NOT_RELEASED, "The study is " + study.state() + ".");
                }
                return new ResultsView(
                        study.id(),
                        study.name(),
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        margin.dimensions().stream()
                                .map(dimension -> dimension.id())
                                .toList(),
                        json.readValue(row.getString(4), GROUPS));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("results cannot be read", e);
        }
    }
}
