package org.icsworkforce.local.suite;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** A launcher of the servers only, as a process of its own, so that a test can kill it. */
final class ServersAlone {

    private ServersAlone() {}

    public static void main(String[] arguments) throws Exception {
        var home = new Home(Path.of(arguments[0]));
        var ports = new Ports(Integer.parseInt(arguments[1]));
        Lock.take(home).orElseThrow();
        new Orphans(home).end();
        var suite = new Suite(home, home.applications(), ports, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
        suite.startServers(name -> {});
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
