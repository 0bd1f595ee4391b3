package org.icsworkforce.vacancy.intake;

/** Is told how far a run has been read. */
@FunctionalInterface
interface Progress {

    /**
     * @param rows read so far
     * @param bytes of the payload as received that were read for them
     */
    void at(int rows, long bytes);
}
