package org.icsworkforce.local.suite;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.icsworkforce.stack.EmbeddedKafka;

/** The broker's own JVM: it can fall, and be put up again, without anybody else. */
final class Broker {

    private Broker() {}

    /** @param arguments the folder of its logs, its port, and its controller's */
    public static void main(String[] arguments) throws Exception {
        var broker = EmbeddedKafka.durable(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
