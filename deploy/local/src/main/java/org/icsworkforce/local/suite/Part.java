package org.icsworkforce.local.suite;

import java.util.concurrent.CompletableFuture;

/** Something that the suite needs and that can be started again. */
public interface Part {

    String name();

    int port();

    /** Returns at once for a process, or when it is up for what runs in this JVM. */
    Running start() throws Exception;

    /** Asked again and again until it is true; cheap. */
    boolean isReady() throws InterruptedException;

    /**
     * @param exit completes when it has ended, for whatever reason
     * @param stop ends it cleanly and waits for the end
     */
    record Running(ProcessHandle process, CompletableFuture<?> exit, Runnable stop) {

        /** For a part inside this JVM: it has no end of its own. */
        static Running inside(Runnable stop) {
            return new Running(ProcessHandle.current(), new CompletableFuture<>(), stop);
        }
    }
}
