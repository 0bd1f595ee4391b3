package org.icsworkforce.kit.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.intake.Application.Merged;
import org.icsworkforce.kit.intake.RunRow.Outcome;

/** Reads, checks, compares and merges one run's payload, within the transaction that it is given. */
final class Applier {

    /** Bounds the memory that the comparison takes (64 MiB) and the rows that the ledger gets. */
    private static final int MAX_ROWS = 2_000_000;

    private static final int MAX_CONTRADICTED = 100_000;

    /** Rows between two notes of how far it has come; a payload of fewer has none. */
    private static final int STEP = 5_000;

    private final Connection connection;
    private final Run run;
    private final Application application;
    private final Payloads payloads;
    private final RunRows runRows;
    private final Progress progress;

    /** References that the payload gives several contents: none of their rows can be trusted. */
    private final Set<String> contradicted = new HashSet<>();

    Applier(
            Connection connection,
            Run run,
            Application application,
            Payloads payloads,
            RunRows runRows,
            Progress progress) {
        this.connection = connection;
        this.run = run;
        this.application = application;
        this.payloads = payloads;
        this.runRows = runRows;
        this.progress = progress;
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
        var restated = Restatements.begin(connection);
        var pass = read(copyStaging, restated);
        if (!contradicted.isEmpty()) {
            // a first row of such a reference was taken for good: begin again, knowing better
            try (var clear = connection.createStatement()) {
                clear.execute("truncate staging, restated");
                clear.execute("delete from run_row where run = '" + run.id() + "'");
            }
            pass = read(copyStaging, restated);
        }
        if (pass.received == 0) {
            throw new UnusablePayload(IntakeProblem.EMPTY_PAYLOAD);
        }
        var stale = Conflicts.setAside(connection, run, application.newer());
        var merged = run.dryRun() ? change.rehearse(() -> merge(change)) : merge(change);
        return pass.result(merged, stale, run.control());
    }

    private Merged merge(Change change) throws SQLException {
        application.restate();
        return application.merge(change);
    }

    private Pass read(String copyStaging, Restatements restated) throws SQLException {
        var references = new References();
        application.held(references::hold);
        var pass = new Pass(run.strict());
        var staging = new CopyBuffer(connection, copyStaging);
        var rows = new CopyBuffer(connection, RunRows.COPY);
        try (PartStream stored = payloads.open(connection, run.id());
                InputStream payload = Unpacked.of(stored, run.gzip())) {
            RowReader reader = application.rows(run, payload);
            for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
                read(raw, pass, references, staging, restated, rows);
                if (pass.received % STEP == 0) {
                    progress.at(pass.received, stored.delivered());
                }
            }
            if (pass.received >= STEP) {
                progress.at(pass.received, stored.delivered());
            }
        } catch (UnreadablePayload e) {
            throw new UnusablePayload(e);
        } catch (IOException e) {
            throw new UnusablePayload(IntakeProblem.UNREADABLE_PAYLOAD);
        }
        staging.flush();
        restated.flush();
        rows.flush();
        return pass;
    }

    private void read(
            RawRow raw, Pass pass, References references, CopyBuffer staging, Restatements restated, CopyBuffer rows)
            throws SQLException {
        if (++pass.received > MAX_ROWS || contradicted.size() > MAX_CONTRADICTED) {
            throw new UnusablePayload(IntakeProblem.TOO_MANY_ROWS);
        }
        RowFaults faults = pass.faults;
        var check = RowCheck.of(raw, application, faults, contradicted::contains);
        var found = check.faults();
        if (check.row() == null) {
            pass.rejected++;
            runRows.add(rows, run.id(), raw, faults.reference(), Outcome.REJECTED, found);
            return;
        }
        accept(raw, check.row(), pass, references, staging, restated);
        if (!found.isEmpty()) {
            pass.warned++;
            runRows.add(rows, run.id(), raw, faults.reference(), Outcome.WARNED, found);
        }
    }

    private void accept(
            RawRow raw, Row row, Pass pass, References references, CopyBuffer staging, Restatements restated)
            throws SQLException {
        var comparison = references.compare(row.reference(), row.contentHash(), row.statedAt());
        switch (comparison) {
            case NEW, CHANGED -> {
                staging.add(raw.index()).add(raw.line()).add(row.reference());
                row.copyTo(staging);
                staging.endRow();
                row.addTo(pass.totals);
            }
            case UNCHANGED, RESTATED -> {
                pass.unchanged++;
                row.addTo(pass.totals);
                if (comparison == References.Comparison.RESTATED) {
                    restated.add(row);
                }
            }
            case REPEATED -> {
                pass.unchanged++;
                pass.faults.warning(IntakeProblem.REPEATED_ROW, null, row.reference(), null);
            }
            case CONTRADICTED -> contradicted.add(row.reference());
        }
    }
}
