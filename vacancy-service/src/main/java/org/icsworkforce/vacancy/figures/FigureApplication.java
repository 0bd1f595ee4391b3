package org.icsworkforce.vacancy.figures;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.feed.FeedTerms;
import org.icsworkforce.vacancy.intake.Application;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.intake.Row;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.jspecify.annotations.Nullable;

/** One run of figures being applied. The latest said counts: rows carry no time of their own. */
public final class FigureApplication implements Application {

    private final Connection connection;
    private final Run run;
    private final FeedTerms feed;
    private final FigureTable table;
    private final Function<Fields, @Nullable Figures> reading;

    /** @param reading answers null for a row that has errors; all of them are then in its faults */
    public FigureApplication(
            Connection connection,
            Run run,
            FeedTerms feed,
            FigureTable table,
            Function<Fields, @Nullable Figures> reading) {
        this.connection = connection;
        this.run = run;
        this.feed = feed;
        this.table = table;
        this.reading = reading;
    }

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
        table.held(connection, run.feed(), held);
    }

    @Override
    public @Nullable Row read(Fields fields) {
        Figures row = reading.apply(fields);
        return row == null ? null : row.under(feed);
    }

    @Override
    public boolean isChangedSince(Instant instant) throws SQLException {
        return table.isChangedSince(connection, run.feed(), instant);
    }

    @Override
    public Merged merge(Change change) throws SQLException {
        return table.merge(connection, run.feed(), feed, change);
    }
}
