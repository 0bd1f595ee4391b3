package org.icsworkforce.e2e.kill;

import java.time.Duration;

/** Something that a client does again and again. */
interface Job {

    /** Before the first step. */
    default void begin() throws Exception {}

    /** @return how long the client rests before the next step */
    Duration step() throws Exception;
}
