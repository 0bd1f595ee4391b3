package org.icsworkforce.bench;

/**
 * One of two ways to do a job.
 *
 * @param cpu of those who do it
 */
record Side(CpuTime cpu, Work work) {

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
