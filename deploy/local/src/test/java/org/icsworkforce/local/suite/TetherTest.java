package org.icsworkforce.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TetherTest {

    /** An application that never ends by itself. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("begun");
            new CountDownLatch(1).await();
        }
    }

    @Test
    void childEndsWhenItsLauncherIsGone() throws Exception {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tether.class.getName(),
                        Endless.class.getName())
                .start();
        assertThat(child.inputReader().readLine()).isEqualTo("begun");

        child.getOutputStream().close();

        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
