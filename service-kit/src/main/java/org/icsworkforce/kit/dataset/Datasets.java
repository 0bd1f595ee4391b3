package org.icsworkforce.kit.dataset;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.table.Table;
import org.jspecify.annotations.Nullable;

/** The service's datasets, and their answers. */
@ApplicationScoped
public class Datasets {

    /** Describes the parameter that names a dataset. */
    public static final String ID = "Id of the dataset";

    private final DataSource dataSource;
    private final ChangeLog changes;
    private final DatasetConfig config;
    private final List<Dataset> datasets;

    Datasets(DataSource dataSource, ChangeLog changes, DatasetConfig config, @All List<Dataset> datasets) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.config = config;
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
    public record Result(
            Declaration dataset, Query query, Moment moment, List<Observation> rows, List<String> leftOut) {

        /** All rows, to be written in some format. */
        public Table table() {
            return Columns.table(dataset, query, rows);
        }

        /** The same with these rows. */
        public Result of(List<Observation> others) {
            return new Result(dataset, query, moment, others, leftOut);
        }

        /** Some of the rows. */
        Table table(int from, int to) {
            int size = rows.size();
            return Columns.table(dataset, query, rows.subList(Math.clamp(from, 0, size), Math.clamp(to, 0, size)));
        }
    }

    /**
     * The state that the query asks for.
     *
     * @param number of an earlier answer's moment, so that its pages belong together; null for what the query says
     */
    Moment moment(Query query, @Nullable Long number) {
        return read(connection ->
                number == null ? changes.asOf(connection, query.asOf()) : changes.upTo(connection, number));
    }

    /** Observations of a state. Outside a transaction the driver would read a result whole, however large. */
    Result observe(String id, Query query, Moment moment) {
        Dataset dataset = dataset(id);
        return read(connection -> {
            connection.setAutoCommit(false);
            try {
                var answer = dataset.observe(connection, query, moment);
                var rows = Order.of(query, OverMonths.combine(query, answer.rows()));
                return new Result(dataset.declaration(), query, moment, rows, answer.leftOut());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    /** What is asked of a dataset, see {@link Query#read}. */
    Query query(String id, Map<String, List<String>> parameters, Set<String> beside) {
        return Query.read(declaration(id), parameters, beside, config.mostRows());
    }

    /** All that the dataset has now: every measure, divided by every dimension. */
    public Result whole(String id) {
        Query query = query(id, Map.of(), Set.of());
        return observe(id, query, moment(query, null));
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
