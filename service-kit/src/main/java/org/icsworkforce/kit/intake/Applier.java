package org.icsworkforce.kit.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.intake.RunRow.Outcome;

/** Reads, checks, compares and merges one run's payload, within the transaction that it is given. */
final class Applier {

    /** What a payload may unpack to: a small bomb must not fill the disk. */
    private static final long MAX_BYTES = 4L << 30;

    /** Bounds the memory that the comparison takes (64 MiB) and the rows that the ledger gets. */
    private static final int MAX_ROWS = 2_000_000;

    private static final int MAX_CONTRADICTED = 100_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Connection connection;
    private final Run run;
    private final Application application;
    private final Payloads payloads;
    private final RunRows runRows;

    /** References that the payload gives several contents: none of their rows can be trusted. */
    private final Set<String> contradicted = new HashSet<>();

    Applier(Connection connection, Run run, Application application, Payloads payloads, RunRows runRows) {
        this.connection = connection;
        this.run = run;
        this.application = application;
        this.payloads = payloads;
        this.runRows = runRows;
    }

    /** The payload as a whole cannot be used: nothing was changed. */
    static final class UnusablePayload extends RuntimeException {

        private final UnreadablePayload reason;

        UnusablePayload(IntakeProblem problem) {
            this(new UnreadablePayload(problem, "", null, null));
        }

        UnusablePayload(UnreadablePayload reason) {
            super(reason);
            this.reason = reason;
        }

        UnreadablePayload reason() {
            return reason;
        }
    }

    RunResult apply(Change change) throws SQLException {
        String copyStaging = application.stage();
        var pass = read(copyStaging);
        if (!contradicted.isEmpty()) {
            // a first row of such a reference was taken for good: begin again, knowing better
            try (var clear = connection.createStatement()) {
                clear.execute("truncate staging");
                clear.execute("delete from run_row where run = '" + run.id() + "'");
            }
            pass = read(copyStaging);
        }
        if (pass.received == 0) {
            throw new UnusablePayload(IntakeProblem.EMPTY_PAYLOAD);
        }
        return pass.result(application.merge(change), run.control());
    }

    private Pass read(String copyStaging) throws SQLException {
        var references = new References();
        application.held(references::hold);
        var pass = new Pass(run.strict());
        var staging = new CopyBuffer(connection, copyStaging);
        var rows = new CopyBuffer(connection, RunRows.COPY);
        try (InputStream payload = open()) {
            RowReader reader = application.rows(run, payload);
            for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
                read(raw, pass, references, staging, rows);
            }
        } catch (UnreadablePayload e) {
            throw new UnusablePayload(e);
        } catch (IOException e) {
            throw new UnusablePayload(IntakeProblem.UNREADABLE_PAYLOAD);
        }
        staging.flush();
        rows.flush();
        return pass;
    }

    private InputStream open() throws IOException {
        InputStream stored = payloads.open(connection, run.id());
        return withoutByteOrderMark(
                run.gzip()
                        ? new LimitedStream(new BufferedInputStream(new GZIPInputStream(stored, 1 << 16)), MAX_BYTES)
                        : stored);
    }

    /** Spreadsheets put one before UTF-8; behind it, a quoted CSV header would not be one. */
    private static InputStream withoutByteOrderMark(InputStream payload) throws IOException {
        byte[] start = payload.readNBytes(BYTE_ORDER_MARK.length);
        return Arrays.equals(start, BYTE_ORDER_MARK)
                ? payload
                : new SequenceInputStream(new ByteArrayInputStream(start), payload);
    }

    private void read(RawRow raw, Pass pass, References references, CopyBuffer staging, CopyBuffer rows)
            throws SQLException {
        if (++pass.received > MAX_ROWS || contradicted.size() > MAX_CONTRADICTED) {
            throw new UnusablePayload(IntakeProblem.TOO_MANY_ROWS);
        }
        RowFaults faults = pass.faults;
        faults.begin(raw);
        Row row = null;
        if (raw.problem() == null) {
            row = application.read(new Fields(raw.properties(), "", faults));
        } else {
            faults.unreadable(raw.problem(), raw.column(), raw.message());
        }
        if (row != null) {
            faults.identify(row.reference());
            if (contradicted.contains(row.reference())) {
                faults.error(IntakeProblem.DUPLICATE_REFERENCE, null, row.reference(), null, null);
            }
        }
        var found = faults.end();
        if (faults.hasErrors() || row == null) {
            pass.rejected++;
            runRows.add(rows, run.id(), raw, faults.reference(), Outcome.REJECTED, found);
            return;
        }
        accept(raw, row, pass, references, staging);
        if (!found.isEmpty()) {
            pass.warned++;
            runRows.add(rows, run.id(), raw, faults.reference(), Outcome.WARNED, found);
        }
    }

    private void accept(RawRow raw, Row row, Pass pass, References references, CopyBuffer staging) throws SQLException {
        switch (references.compare(row.reference(), row.contentHash())) {
            case NEW, CHANGED -> {
                staging.add(raw.index()).add(raw.line()).add(row.reference());
                row.copyTo(staging);
                staging.endRow();
                row.addTo(pass.totals);
            }
            case UNCHANGED -> {
                pass.unchanged++;
                row.addTo(pass.totals);
            }
            case REPEATED -> {
                pass.unchanged++;
                pass.faults.warning(IntakeProblem.REPEATED_ROW, null, row.reference(), null);
            }
            case CONTRADICTED -> contradicted.add(row.reference());
        }
    }
}
