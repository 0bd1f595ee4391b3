package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.test.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CopyBufferTest {

    private static final String TABLE = """
            create temporary table copied (place integer, text text, id uuid, number bigint, decimal numeric(12, 4),
                flag boolean, day date, instant timestamptz, kind text, bytes text)""";
    private static final String TARGET = "copied (place, text, id, number, decimal, flag, day, instant, kind, bytes)";
    private static final String SENT =
            "insert into copied values (?, ?, ?::uuid, ?, ?, ?, ?::date, ?::timestamptz, ?, ?)";

    @Inject
    DataSource dataSource;

    private enum Kind {
        FIRST,
        SECOND
    }

    /** What columns have to take, and what begins and ends fields and rows elsewhere. */
    private static final List<List<@Nullable Object>> ROWS = List.of(
            row("", new UUID(0, 0), 0L, "0", true, "2000-01-01", "2000-01-01T00:00:00Z", Kind.FIRST),
            row(
                    "a\\tb\\nc\\\\N\\r\\\\.",
                    new UUID(-1, -1),
                    Long.MIN_VALUE,
                    "-0.5",
                    false,
                    "1999-12-31",
                    "1969-12-31T23:59:59.999999Z",
                    Kind.SECOND),
            row(
                    "£35,000 – née 𝔸",
                    UUID.fromString("01997d0e-8a00-7000-8000-000000000001"),
                    Long.MAX_VALUE,
                    "99999999.9999",
                    true,
                    "2026-02-28",
                    "2026-11-28T23:59:59.123456Z",
                    Kind.FIRST),
            row("\\\\N", new UUID(1, 2), -1L, "1E+3", null, "0001-01-01", "0001-01-01T00:00:00Z", null),
            row(null, null, null, null, null, null, null, null),
            row(
                    "10000.0001",
                    new UUID(3, 4),
                    10_000L,
                    "10000.0001",
                    false,
                    "9999-12-31",
                    "9999-12-31T00:00:00Z",
                    Kind.SECOND));

    private static List<@Nullable Object> row(
            @Nullable String text,
            @Nullable UUID id,
            @Nullable Long number,
            @Nullable String decimal,
            @Nullable Boolean flag,
            @Nullable String day,
            @Nullable String instant,
            @Nullable Kind kind) {
        return Arrays.asList(
                text,
                id,
                number,
                decimal == null ? null : new BigDecimal(decimal),
                flag,
                day == null ? null : LocalDate.parse(day),
                instant == null ? null : Instant.parse(instant),
                kind);
    }

    @Test
    void everyTypeArrivesAsAnInsertWouldBringIt() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            var buffer = new CopyBuffer(connection, TARGET);
            for (int i = 0; i < ROWS.size(); i++) {
                buffer.add(i);
                ROWS.get(i).forEach(buffer::add);
                text(buffer, (String) ROWS.get(i).getFirst()).endRow();
            }
            buffer.flush();
            List<String> copied = rows(statement);
            statement.execute("truncate copied");
            insert(connection);
            assertThat(copied).hasSameSizeAs(ROWS).isEqualTo(rows(statement));
            statement.execute("drop table copied");
        }
    }

    private static CopyBuffer text(CopyBuffer buffer, @Nullable String text) {
        return text == null ? buffer.add(null) : buffer.addText(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void insert(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(SENT)) {
            for (int i = 0; i < ROWS.size(); i++) {
                insert.setInt(1, i);
                for (int column = 0; column < ROWS.get(i).size(); column++) {
                    Object value = ROWS.get(i).get(column);
                    boolean typed = value == null
                            || value instanceof Long
                            || value instanceof BigDecimal
                            || value instanceof Boolean;
                    insert.setObject(column + 2, typed ? value : value.toString());
                }
                insert.setObject(10, ROWS.get(i).getFirst());
                insert.executeUpdate();
            }
        }
    }

    private static List<String> rows(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select copied::text from copied order by place")) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    /** Rows longer than the buffer, and so many that it fills several times. */
    @Test
    void nothingIsLostWhereTheBufferIsFull() throws SQLException {
        var random = new Random(2026);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table lengths (place integer, text text)");
            var buffer = new CopyBuffer(connection, "lengths (place, text)");
            long sum = 0;
            for (int i = 0; i < 200; i++) {
                int length = i == 100 ? 3 << 20 : random.nextInt(1 << 16);
                sum += length;
                buffer.add(i).add("x".repeat(length)).endRow();
            }
            buffer.flush();
            try (var row =
                    statement.executeQuery("select count(*), count(distinct place), sum(length(text)) from lengths")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(200);
                assertThat(row.getInt(2)).isEqualTo(200);
                assertThat(row.getLong(3)).isEqualTo(sum);
            }
            statement.execute("drop table lengths");
        }
    }

    @Test
    void valueThatNoColumnHoldsIsRefused() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            var buffer = new CopyBuffer(connection, TARGET);
            assertThatThrownBy(() -> buffer.add(1.5)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
