package org.icsworkforce.local.suite;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The first class of a child JVM: runs the application named by the first argument, and ends the process when the
 * launcher is gone. The launcher holds the other end of standard input and never writes; the system closes it with the
 * launcher's process, even after {@code kill -9}.
 */
public final class Tether {

    private static final long GRACE_SECONDS = 10;

    private Tether() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("tether").start(Tether::endWithLauncher);
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void endWithLauncher() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes here
            }
        } catch (IOException e) {
            // as good as closed
        }
        Thread.ofPlatform().daemon().name("tether-end").start(Tether::haltAfterGrace);
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
