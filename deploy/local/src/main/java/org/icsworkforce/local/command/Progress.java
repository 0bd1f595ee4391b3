package org.icsworkforce.local.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What a person at the terminal sees of the start: one line per part that is ready, and a last line that counts. */
final class Progress {

    private static final String ERASE_LINE = "\r\033[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    synchronized void say(String line) {
        out.println((terminal ? ERASE_LINE : "") + line);
    }

    void partReady(String name) {
        say(String.format(Locale.ROOT, "  %-30s ready after %5.1f s", name, seconds()));
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Shows what is waited for, second by second, until the thread is interrupted. Nothing where no one watches. */
    Thread watch(Supplier<List<String>> waitingFor) {
        return Thread.ofVirtual().start(() -> {
            try {
                while (terminal && !waitingFor.get().isEmpty()) {
                    show(waitingFor.get());
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized void show(List<String> names) {
        out.printf(Locale.ROOT, "%s  %.0f s, waiting for %s", ERASE_LINE, seconds(), String.join(", ", names));
        out.flush();
    }
}
