package org.icsworkforce.kit.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The service's datasets, and their answers. */
@ApplicationScoped
public class Datasets {

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final List<Dataset> datasets;

    Datasets(DataSource dataSource, ChangeLog changes, @All List<Dataset> datasets) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.datasets = datasets;
    }

    public List<Declaration> catalogue() {
        return datasets.stream()
                .map(Dataset::declaration)
                .sorted(Comparator.comparing(Declaration::id))
                .toList();
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    public Declaration declaration(String id) {
        return dataset(id).declaration();
    }

    /**
     * A whole answer.
     *
     * @param moment that it is the state of
     */
    public record Result(Query query, Moment moment, List<Observation> rows, List<String> leftOut) {

        /** Some of the rows, as JSON. */
        public List<JsonNode> json(int from, int to) {
            int size = rows.size();
            var part = rows.subList(Math.clamp(from, 0, size), Math.clamp(to, 0, size));
            return JsonRows.of(query, part).valueStream().toList();
        }

        /** All rows, as CSV. */
        public void csv(OutputStream target) {
            CsvRows.write(query, rows, target);
        }
    }

    /** The state that the query asks for. */
    public Moment moment(Query query) {
        return read(connection -> changes.asOf(connection, query.asOf()));
    }

    /** @param number of an earlier answer's moment, so that its pages belong together; null for what the query says */
    public Result observe(String id, Query query, @Nullable Long number) {
        Dataset dataset = dataset(id);
        return read(connection -> {
            Moment moment = number == null ? changes.asOf(connection, query.asOf()) : changes.upTo(connection, number);
            var answer = dataset.observe(connection, query, moment);
            return new Result(query, moment, answer.rows(), answer.leftOut());
        });
    }

    private Dataset dataset(String id) {
        return datasets.stream()
                .filter(one -> one.declaration().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("The dataset"));
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Read<T> read) {
        try (var connection = dataSource.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the dataset cannot be read", e);
        }
    }
}
