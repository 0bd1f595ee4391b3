package org.icsworkforce.e2e.kill;

/** Something that a client does again and again. */
interface Job {

    /** Before the first step. */
    default void begin() throws Exception {}

    void step() throws Exception;
}
