package org.icsworkforce.vacancy.intake;

import java.sql.Connection;
import java.sql.SQLException;

/** Rows that say again what is held, with another time. On their way to {@link Application#restate()}. */
final class Restatements {

    private final CopyBuffer buffer;

    private Restatements(CopyBuffer buffer) {
        this.buffer = buffer;
    }

    static Restatements begin(Connection connection) throws SQLException {
        try (var create = connection.createStatement()) {
            create.execute("create temporary table if not exists restated (reference text, stated_at timestamptz)"
                    + " on commit drop");
        }
        return new Restatements(new CopyBuffer(connection, "restated (reference, stated_at)"));
    }

    void add(Row row) throws SQLException {
        buffer.add(row.reference()).add(Row.instant(row.statedAt())).endRow();
    }

    void flush() throws SQLException {
        buffer.flush();
    }
}
