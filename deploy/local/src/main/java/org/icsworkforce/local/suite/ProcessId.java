package org.icsworkforce.local.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can still be told apart after its number has gone to another one.
 *
 * @param started ISO instant; empty where the system does not say
 */
public record ProcessId(long pid, String started) {

    /** The system counts from its boot, whose instant moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(
                process.pid(),
                process.info().startInstant().map(Instant::toString).orElse(""));
    }

    /** The process, while it lives. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        var other = process.info().startInstant();
        return started.isEmpty()
                || other.isEmpty()
                || Duration.between(Instant.parse(started), other.get()).abs().compareTo(TOLERANCE) <= 0;
    }
}
