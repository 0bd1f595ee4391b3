package org.icsworkforce.vacancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A connection that has the database tell how it goes about whatever is asked or changed through it. */
public final class Explained {

    private static final String EXPLAIN = "explain (analyze, format json) ";

    private final Connection connection;
    private final List<JsonNode> plans = new ArrayList<>();

    /** @param connection on which a transaction is open: what is explained is done, too */
    public Explained(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "createStatement" -> statement(connection.createStatement());
            case "prepareStatement" -> prepared((String) arguments[0]);
            default -> call(connection, method, arguments);
        });
    }

    public List<JsonNode> plans() {
        return plans;
    }

    private Statement statement(Statement statement) {
        return proxy(Statement.class, (method, arguments) -> {
            if (!method.getName().equals("executeUpdate")) {
                return call(statement, method, arguments);
            }
            try (var plan = statement.executeQuery(EXPLAIN + arguments[0])) {
                keep(plan);
            }
            return 0;
        });
    }

    /** Whose arguments are given to two: one explains and one answers. */
    private PreparedStatement prepared(String sql) throws SQLException {
        var explaining = connection.prepareStatement(EXPLAIN + sql);
        var answering = connection.prepareStatement(sql);
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().equals("executeQuery")) {
                try (var plan = explaining.executeQuery()) {
                    keep(plan);
                }
            } else {
                call(explaining, method, arguments);
            }
            return call(answering, method, arguments);
        });
    }

    private void keep(ResultSet plan) throws Exception {
        plan.next();
        plans.add(new ObjectMapper().readTree(plan.getString(1)));
    }

    /** Rows of a table that a plan looked at, whether or not it could use them. */
    public static long read(JsonNode plan, String table) {
        return nodes(plan)
                .filter(node -> node.path("Relation Name").asText().equals(table))
                .mapToLong(node -> Math.round(loops(node)
                        * (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble())))
                .sum();
    }

    /** Parts of a plan that add up, or put in order, more than once: one whose own part runs once is only read again. */
    public static List<JsonNode> repeated(JsonNode plan) {
        return nodes(plan)
                .filter(node -> node.path("Node Type").asText().matches("Aggregate|Sort|WindowAgg")
                        && loops(node.path("Plans").path(0)) > 1)
                .toList();
    }

    /** All parts, whatever they are parts of. */
    private static Stream<JsonNode> nodes(JsonNode json) {
        return Stream.concat(
                json.has("Node Type") ? Stream.of(json) : Stream.empty(),
                json.valueStream().flatMap(Explained::nodes));
    }

    private static double loops(JsonNode node) {
        return node.path("Actual Loops").asDouble();
    }

    @FunctionalInterface
    private interface Answer {
        Object to(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> answer.to(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
