package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.vacancy.intake.Application.Merged;
import org.icsworkforce.vacancy.intake.RunRow.Outcome;
import org.icsworkforce.vacancy.intake.SnapshotGuard.OnGuard;
import org.jspecify.annotations.Nullable;

/** Reads, checks, compares and merges one run's payload, within the transaction that it is given. */
final class Applier implements AutoCloseable {

    /** Bounds the memory that the comparison takes (96 MiB) and the rows that the ledger gets. */
    private static final int MAX_ROWS = 2_000_000;

    /** Rows between two notes of how far it has come; a payload of fewer has none. */
    private static final int STEP = 5_000;

    private final Connection connection;
    private final Run run;
    private final Application application;
    private final Payloads payloads;
    private final RunRows runRows;
    private final Progress progress;

    /** Null when new rows are staged like others: what a rehearsal does is taken back as a whole. */
    private @Nullable Creation creation;

    private final Contradictions contradictions = new Contradictions();

    /** What the feed holds, and what the payload has named of it. */
    private References references = new References();

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
        String stage = application.stage();
        if (run.confirmedAt() != null) {
            forgetRows();
        }
        var restated = Restatements.begin(connection);
        // what a snapshot's guard may hold back is not written before it has decided
        creation = run.dryRun() || run.mode() == Run.Mode.SNAPSHOT ? null : application.creation(change);
        var pass = read(stage, restated);
        while (contradictions.tellOnRowsBefore()) {
            // rows were taken for good that are not: begin again, knowing better
            try (var clear = connection.createStatement()) {
                clear.execute("truncate staging, restated");
            }
            forgetRows();
            if (creation != null) {
                creation.clear();
            }
            pass = read(stage, restated);
        }
        if (pass.received == 0) {
            throw new UnusablePayload(IntakeProblem.EMPTY_PAYLOAD);
        }
        var stale = Conflicts.setAside(connection, run, application.newer());
        var absences = absences(pass);
        pass.ofRun.addAll(absences.ofFormerOrganisations());
        var guard = application.guard();
        boolean uncertain = pass.unreadable
                || pass.faults.hasNote(IntakeProblem.PART_OF_MORE)
                || stale.count() == 0 && pass.lacks(run.control());
        boolean held = run.confirmedAt() == null
                && guard.holds(absences.count(), absences.open(), pass.accepted() - stale.count(), uncertain);
        if (held || run.dryRun()) {
            absences.keep();
        }
        boolean nothing = run.dryRun() || held && guard.onGuard() == OnGuard.HOLD_ALL;
        int closed = held || absences.count() == 0 ? 0 : application.end();
        var left = held || closed == absences.count() ? List.<String>of() : absences.left();
        var merged = nothing ? change.rehearse(() -> merge(change)) : merge(change);
        var result = pass.result(
                merged,
                stale,
                closed,
                held ? absences.count() : 0,
                held ? guard.onGuard() : null,
                run.control(),
                application.mappingVersion());
        return left.isEmpty() ? result : result.confirmed(0, left);
    }

    @Override
    public void close() {
        references.close();
    }

    private Merged merge(Change change) throws SQLException {
        application.restate();
        int created = creation == null ? 0 : creation.finish();
        var merged = application.merge(change);
        return new Merged(created + merged.created(), merged.updated(), merged.reopened(), merged.ended());
    }

    private Absences absences(Pass pass) throws SQLException {
        if (run.mode() != Run.Mode.SNAPSHOT) {
            return Absences.none(connection, run);
        }
        return run.confirmedAt() != null
                ? Absences.listed(connection, run)
                : Absences.find(connection, run, application, references, pass.received);
    }

    private void forgetRows() throws SQLException {
        try (var clear = connection.prepareStatement("delete from run_row where run = ?")) {
            clear.setObject(1, run.id());
            clear.executeUpdate();
        }
    }

    private Pass read(String stage, Restatements restated) throws SQLException {
        references.close();
        references = new References();
        contradictions.begin();
        application.held(references::hold);
        var pass = new Pass(run.strict(), application);
        String reading = application.reading();
        // once a payload has contradicted itself, every row of it is looked at
        KnownLines lines = contradictions.areKnown() ? null : KnownLines.of(connection, run, reading, references);
        pass.lines = lines;
        var staging = new CopyBuffer(connection, stage);
        var rows = new CopyBuffer(connection, RunRows.TARGET);
        try (ReceivedPayload stored = payloads.open(connection, run.id());
                InputStream payload = Unpacked.of(stored, run.gzip())) {
            RowReader reader = application.rows(run, payload);
            if (lines != null) {
                reader.passOver(lines);
            }
            for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
                read(raw, pass, staging, restated, rows);
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
        if (lines != null) {
            lines.addTo(pass.totals);
            lines.store(Objects.equals(reading, application.reading()));
        }
        staging.flush();
        restated.flush();
        rows.flush();
        return pass;
    }

    private void read(RawRow raw, Pass pass, CopyBuffer staging, Restatements restated, CopyBuffer rows)
            throws SQLException {
        if (++pass.received > MAX_ROWS || contradictions.areTooMany()) {
            throw new UnusablePayload(IntakeProblem.TOO_MANY_ROWS);
        }
        if (raw == RawRow.PASSED) {
            pass.unchanged++;
            contradictions.dates().passOver();
            return;
        }
        RowFaults faults = pass.faults;
        var check = RowCheck.of(raw, application, faults, contradictions);
        var found = check.faults();
        if (check.row() == null) {
            pass.rejected++;
            pass.unreadable |= faults.reference() == null;
            if (faults.reference() != null && !references.reject(faults.reference())) {
                contradictions.add(faults.reference());
            }
            runRows.add(rows, run.id(), raw, faults.reference(), Outcome.REJECTED, found);
            return;
        }
        accept(raw, check.row(), pass, staging, restated);
        if (!found.isEmpty()) {
            pass.warned++;
            runRows.add(rows, run.id(), raw, faults.reference(), Outcome.WARNED, found);
        }
        if (pass.lines != null
                && raw.hash() != 0
                && faults.isSilent()
                && check.row().isLasting()) {
            pass.lines.learn(raw.hash(), check.row());
        }
    }

    private void accept(RawRow raw, Row row, Pass pass, CopyBuffer staging, Restatements restated) throws SQLException {
        var comparison = references.compare(row.reference(), row.contentHash(), row.statedAt());
        switch (comparison) {
            case NEW, CHANGED -> {
                if (comparison == References.Comparison.NEW && creation != null) {
                    creation.add(raw.index(), raw.line(), row);
                } else {
                    staging.add(raw.index()).add(raw.line()).add(row.reference());
                    row.copyTo(staging);
                    staging.endRow();
                }
                row.count(pass.totals);
            }
            case UNCHANGED, RESTATED -> {
                pass.unchanged++;
                row.count(pass.totals);
                if (comparison == References.Comparison.RESTATED) {
                    restated.add(row);
                }
            }
            case REPEATED -> {
                pass.unchanged++;
                pass.faults.warning(IntakeProblem.REPEATED_ROW, raw.namedAt(), row.reference(), null);
            }
            case CONTRADICTED -> contradictions.add(row.reference());
        }
    }
}
