package org.icsworkforce.vacancy.figures;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.Application;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.mapping.MappedWords;
import org.jspecify.annotations.Nullable;

/** One run of figures being applied. The latest said counts: rows carry no time of their own. */
public final class FigureApplication implements Application {

    private final Connection connection;
    private final Run run;
    private final FeedTerms feed;
    private final FigureTable table;
    private final Reading reading;

    /** Null until the payload is read, and where each row is whole by itself. */
    private @Nullable WholeCells cells;

    public FigureApplication(Connection connection, Run run, FeedTerms feed, FigureTable table, Reading reading) {
        this.connection = connection;
        this.run = run;
        this.feed = feed;
        this.table = table;
        this.reading = reading;
    }

    /** Reads a row; {@link Said#row} is null when it has errors, and all of them are then in its faults. */
    @FunctionalInterface
    public interface Reading {
        Said read(Fields fields);
    }

    /**
     * A row as it was read.
     *
     * @param cell what it says together with others; null where it could not be read, or each row is whole by itself
     */
    public record Said(@Nullable Figures row, @Nullable String cell) {}

    @Override
    public String stage() throws SQLException {
        return table.stage(connection);
    }

    @Override
    public RowReader rows(Run run, InputStream payload) throws IOException {
        return feed.rows(run, payload);
    }

    @Override
    public Integer mappingVersion() {
        return feed.mappingVersion();
    }

    @Override
    public void held(Held held) throws SQLException {
        // asked for before each reading of the payload
        cells = table.inCells() ? WholeCells.begin(connection, table) : null;
        table.held(connection, run.feed(), held);
    }

    @Override
    public @Nullable Row read(Fields fields) {
        Said said = reading.read(fields);
        Figures read = said.row();
        Row row = read == null ? null : read.under(feed, mapped(fields, read));
        if (cells != null) {
            note(cells, row, said.cell());
        }
        return row;
    }

    private static @Nullable String mapped(Fields fields, Figures read) {
        return MappedWords.of(
                fields.sourceValues(),
                pointer ->
                        pointer.equals("/organisation") ? read.organisation() : fields.text(pointer.substring(1), 200));
    }

    private static void note(WholeCells cells, @Nullable Row row, @Nullable String cell) {
        try {
            if (row == null || cell == null) {
                cells.reject(cell);
            } else {
                cells.name(row, cell);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the run's notes cannot be written", e);
        }
    }

    @Override
    public boolean isChangedSince(Instant instant) throws SQLException {
        return table.isChangedSince(connection, run.feed(), instant);
    }

    @Override
    public Merged merge(Change change) throws SQLException {
        Merged merged = table.merge(connection, run.feed(), feed, change);
        return cells == null ? merged : merged.ended(cells.takeBack(run.feed(), feed, change));
    }
}
