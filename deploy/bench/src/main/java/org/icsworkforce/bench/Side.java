package org.icsworkforce.bench;

/**
 * One of two ways to do a job.
 *
 * @param cpu of those who do it
 * @param compiler what of it makes the code that does it quicker, which ends when that has run for long
 */
record Side(CpuTime cpu, CpuTime compiler, Work work) {

    Side(CpuTime cpu, Work work) {
        this(cpu, () -> 0, work);
    }

    /** Something that can be done again and again. */
    @FunctionalInterface
    interface Work {

        /** Returns how many rows or requests were dealt with. */
        long run() throws Exception;

        /** What must be done before and is not measured. */
        default void prepare() throws Exception {}
    }

    /** Does the job once. Returns the microseconds per row or request. */
    double measure() throws Exception {
        work.prepare();
        long before = cpu.micros();
        long units = work.run();
        return (double) (cpu.micros() - before) / units;
    }
}
