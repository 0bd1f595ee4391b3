package org.icsworkforce.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Processor time that somebody has taken so far. The kernel counts that of processes in steps of 10 ms. */
@FunctionalInterface
interface CpuTime {

    long MICROS_PER_TICK = 10_000;

    long micros();

    /** Of one process with all its threads. */
    static CpuTime of(ProcessHandle process) {
        return () -> ticks(process.pid(), false) * MICROS_PER_TICK;
    }

    /** Of the compilers of a Java process, by the names of their threads. */
    static CpuTime ofCompilers(ProcessHandle process) {
        return () -> {
            try (var threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
                return threads.map(thread -> stat(thread.resolve("stat")))
                                .filter(stat -> stat.contains("(C1 ") || stat.contains("(C2 "))
                                .mapToLong(stat -> ticks(stat, false))
                                .sum()
                        * MICROS_PER_TICK;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Of a process, its living children and those that it has waited for: a PostgreSQL server. */
    static CpuTime ofFamily(ProcessHandle parent) {
        return () -> family(parent) * MICROS_PER_TICK;
    }

    /** Of the thread that asks. */
    static CpuTime ofThisThread() {
        var threads = ManagementFactory.getThreadMXBean();
        return () -> threads.getCurrentThreadCpuTime() / 1000;
    }

    static CpuTime sum(CpuTime... parts) {
        return () -> Stream.of(parts).mapToLong(CpuTime::micros).sum();
    }

    private static long family(ProcessHandle parent) {
        while (true) {
            long[] before = children(parent);
            long ticks = ticks(parent.pid(), true);
            for (long child : before) {
                ticks += ticks(child, false);
            }
            // one that ended in between was counted twice or not at all
            if (Arrays.equals(before, children(parent))) {
                return ticks;
            }
        }
    }

    private static long[] children(ProcessHandle parent) {
        return parent.children().mapToLong(ProcessHandle::pid).sorted().toArray();
    }

    private static long ticks(long pid, boolean withEnded) {
        return ticks(stat(Path.of("/proc", Long.toString(pid), "stat")), withEnded);
    }

    /** See proc(5): utime and stime are fields 14 and 15, those of the children waited for 16 and 17. */
    private static long ticks(String stat, boolean withEnded) {
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    /** Empty for what has ended. */
    private static String stat(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            if (!Files.exists(Path.of("/proc", "self", "stat"))) {
                throw new UncheckedIOException("the benchmark reads /proc: it runs on Linux only", e);
            }
            return "";
        }
    }
}
