package org.icsworkforce.vacancy.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What is counted of runs and their rows. */
@ApplicationScoped
class RunMeters {

    private static final String ROWS = "workforce.run.rows";

    private final MeterRegistry registry;

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void completed(String subject, RunResult result) {
        ended(subject, "completed");
        rows(subject, "created", result.created());
        rows(subject, "updated", result.updated());
        rows(subject, "unchanged", result.unchanged());
        rows(subject, "rejected", result.rejected());
        rows(subject, "conflict", result.conflicts());
    }

    void failed(String subject) {
        ended(subject, "failed");
    }

    private void ended(String subject, String outcome) {
        registry.counter("workforce.runs", "subject", subject, "outcome", outcome)
                .increment();
    }

    private void rows(String subject, String outcome, long rows) {
        registry.counter(ROWS, "subject", subject, "outcome", outcome).increment(rows);
    }
}
