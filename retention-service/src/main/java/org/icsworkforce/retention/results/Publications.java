package org.icsworkforce.retention.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.study.Studies;
import org.icsworkforce.retention.study.Study;

/** The releases that were put into the datasets. */
@ApplicationScoped
public class Publications {

    private static final TypeReference<List<ResultGroup>> GROUPS = new TypeReference<>() {};

    private final ChangeLog changes;
    private final Studies studies;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Publications(ChangeLog changes, Studies studies, Caller caller, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.studies = studies;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** A release as it was published, for one set of dimensions. */
    record Publication(UUID study, String name, YearMonth month, Instant at, List<ResultGroup> groups) {}

    /** @throws Problem {@code STUDY_NOT_ANALYSED} */
    public Study publish(UUID id) {
        return changes.append("study-published", null, caller.clientId(), (connection, change) -> {
            var study = studies.requireOwn(id);
            study.publish(clock.instant());
            studies.flush();
            try (var insert =
                    connection.prepareStatement("insert into study_publication (study, change) values (?, ?)")) {
                insert.setObject(1, id);
                insert.setLong(2, change.id());
                insert.executeUpdate();
            }
            return study;
        });
    }

    /** What was published up to the moment, each study divided by those of the dimensions that its strata have. */
    List<Publication> read(Connection connection, Query query, Moment moment, Set<String> dimensions)
            throws SQLException {
        var arguments = new ArrayList<Object>();
        String months =
                query.monthIs("date_trunc('month', r.released_at at time zone 'Europe/London')::date", arguments);
        try (var select = connection.prepareStatement(
                """
                select distinct on (p.study) p.study, s.name,
                    (r.released_at at time zone 'Europe/London')::date, c.at, m.groups
                from study_publication p join change c on c.id = p.change and c.number <= ?
                join study s on s.id = p.study join study_release r using (study) join study_release_margin m using (study)
                where string_to_array(m.by, ',') <@ ?::text[]""" + months + " order by p.study, cardinality(string_to_array(m.by, ',')) desc")) {
            select.setLong(1, moment.number());
            select.setArray(2, connection.createArrayOf("text", dimensions.toArray()));
            for (int i = 0; i < arguments.size(); i++) {
                select.setObject(i + 3, arguments.get(i));
            }
            var found = new ArrayList<Publication>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Publication(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            YearMonth.from(row.getObject(3, LocalDate.class)),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            json.readValue(row.getString(5), GROUPS)));
                }
            }
            return query.latest(found, Publication::month);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results cannot be read", e);
        }
    }
}
