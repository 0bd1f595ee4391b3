package org.icsworkforce.vacancy.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.vacancy.intake.RunRow.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A run's rejected rows for the sender to repair: why, and then the row in its own columns, with its own separator. Where
 * a spreadsheet had written the file, a byte order mark tells it that this one is UTF-8. A row that had no columns is one
 * cell of JSON; of a payload that is not kept, only the reasons are left.
 */
@ApplicationScoped
public class RejectedRows {

    private static final int PAGE = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> REASONS =
            List.of("rejectedLine", "rejectedReference", "rejectedCodes", "rejectedReasons");
    private static final String WITHOUT_COLUMNS = "row";

    private final DataSource dataSource;
    private final Payloads payloads;
    private final RunRows rows;
    private final List<Subject> subjects;

    RejectedRows(DataSource dataSource, Payloads payloads, RunRows rows, @All List<Subject> subjects) {
        this.dataSource = dataSource;
        this.payloads = payloads;
        this.rows = rows;
        this.subjects = subjects;
    }

    /**
     * Writes them as CSV to a file of its own, so that no connection is held while a client reads slowly.
     *
     * @return the file, which the caller deletes
     */
    public Path csv(Run run) throws IOException {
        Path file = Files.createTempFile("rejected", ".csv");
        try (var connection = dataSource.getConnection();
                var text = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            var source = new Source(connection, run);
            if (isOfASpreadsheet(run)) {
                text.write(BYTE_ORDER_MARK);
            }
            try (var csv =
                    CsvWriter.builder().fieldSeparator(source.separator()).build(text)) {
                write(connection, run, source, csv);
            }
            return file;
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw new IllegalStateException("the rejected rows cannot be written", e);
        }
    }

    private static boolean isOfASpreadsheet(Run run) {
        return run.result() != null && run.result().faultCounts().containsKey(IntakeProblem.LEGACY_ENCODING.name());
    }

    /** The reasons of an earlier download in front of a header: a repaired row is sent with them. */
    static int reasonsIn(List<String> header) {
        boolean any = header.size() > REASONS.size()
                && header.subList(0, REASONS.size()).equals(REASONS);
        return any ? REASONS.size() : 0;
    }

    private void write(Connection connection, Run run, Source source, CsvWriter csv) throws IOException {
        boolean headed = false;
        var rejected = rejected(connection, run);
        while (rejected.hasNext()) {
            RunRow row = rejected.next();
            RawRow sent = source.at(row.index());
            if (!headed) {
                headed = true;
                csv.writeRecord(together(REASONS, sent == null ? List.of() : header(sent)));
            }
            csv.writeRecord(together(reasons(row), sent == null ? List.of() : cells(sent)));
        }
        if (!headed) {
            csv.writeRecord(REASONS);
        }
    }

    private static List<String> header(RawRow row) {
        return row.origin().header().isEmpty()
                ? List.of(WITHOUT_COLUMNS)
                : ownCells(row, row.origin().header());
    }

    private static List<String> ownCells(RawRow row, List<String> cells) {
        return cells.subList(Math.min(cells.size(), reasonsIn(row.origin().header())), cells.size());
    }

    private static List<String> cells(RawRow row) {
        if (!row.origin().header().isEmpty()) {
            return ownCells(row, row.origin().cells());
        }
        return row.isReadable()
                ? List.of(row.properties().toString())
                : row.origin().cells().isEmpty() ? List.of("") : row.origin().cells();
    }

    private static List<String> reasons(RunRow row) {
        return List.of(
                row.line() == null ? "" : row.line().toString(),
                row.reference() == null ? "" : row.reference(),
                row.faults().stream().map(Fault::code).distinct().collect(Collectors.joining(" ")),
                row.faults().stream().map(RejectedRows::reason).collect(Collectors.joining(" | ")));
    }

    private static String reason(Fault fault) {
        return Stream.of(
                        fault.pointer() == null ? null : fault.pointer() + ":",
                        fault.message() + (fault.message().endsWith(".") ? "" : "."),
                        fault.received() == null ? null : "Received: " + fault.received() + ".",
                        fault.allowed() == null ? null : "Allowed: " + fault.allowed() + ".",
                        fault.hint())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    private static List<String> together(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private Iterator<RunRow> rejected(Connection connection, Run run) {
        return Stream.iterate(
                        page(connection, run, -1),
                        page -> !page.isEmpty(),
                        page -> page(connection, run, page.getLast().index()))
                .flatMap(List::stream)
                .iterator();
    }

    private List<RunRow> page(Connection connection, Run run, int after) {
        try {
            return rows.of(connection, run.id(), Outcome.REJECTED, after, PAGE);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /** The payload again, as far as it is kept and can be read. */
    private final class Source {

        private @Nullable RowReader reader;

        Source(Connection connection, Run run) throws SQLException {
            try {
                reader = Subjects.named(subjects, run.subject())
                        .asSent(connection, run, Unpacked.of(payloads.open(connection, run.id()), run.gzip()));
            } catch (IOException e) {
                reader = null;
            }
        }

        char separator() {
            return reader instanceof CsvReader csv ? csv.separator() : ',';
        }

        @Nullable
        RawRow at(int index) {
            try {
                RawRow row = reader == null ? null : reader.next();
                while (row != null && row.index() < index) {
                    row = reader.next();
                }
                return row;
            } catch (IOException e) {
                reader = null;
                return null;
            }
        }
    }
}
