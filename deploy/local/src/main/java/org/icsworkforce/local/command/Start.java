package org.icsworkforce.local.command;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.icsworkforce.local.issuer.Issuer;
import org.icsworkforce.local.load.InitialLoad;
import org.icsworkforce.local.load.PublicApi;
import org.icsworkforce.local.sample.SampleData;
import org.icsworkforce.local.suite.Home;
import org.icsworkforce.local.suite.Lock;
import org.icsworkforce.local.suite.Orphans;
import org.icsworkforce.local.suite.PartFailed;
import org.icsworkforce.local.suite.Ports;
import org.icsworkforce.local.suite.State;
import org.icsworkforce.local.suite.Suite;

/** Starts the suite and stays in the foreground until it is told to end. */
record Start(Home home, Path applications, Ports ports, Clock clock) {

    int run() throws IOException, InterruptedException {
        Optional<Lock> lock = Lock.take(home);
        if (lock.isEmpty()) {
            System.out.println(State.ofRunning(home)
                    .map(state -> "The suite runs already: " + state.ports().url() + "   (./run status, ./run stop)")
                    .orElse("The suite is just being started or stopped."));
            return 0;
        }
        new Orphans(home).end();
        var taken = ports.taken();
        if (!taken.isEmpty()) {
            System.err.println("Somebody else listens on port " + String.join(", ", taken)
                    + ".\nEnd that, or choose eight other ports in a row: WORKFORCE_PORT=18080 ./run");
            return 1;
        }
        home.rotateLogs();
        home.keepOnly(applications);
        return start();
    }

    private int start() throws IOException, InterruptedException {
        var progress = new Progress(System.out);
        var suite = new Suite(home, applications, ports, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(suite, progress), "stop"));
        Thread watch = progress.watch(suite::waitingFor);
        progress.say("Starting. Data and logs: " + home.root());
        try {
            suite.start(progress::partReady);
            load(progress);
        } catch (PartFailed | InitialLoad.Failed e) {
            progress.say("");
            System.err.println(e.getMessage());
            return 1;
        } finally {
            watch.interrupt();
        }
        suite.markReady();
        progress.say(welcome(progress.seconds()));
        new CountDownLatch(1).await();
        return 0;
    }

    private void load(Progress progress) throws IOException, InterruptedException, InitialLoad.Failed {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            new InitialLoad(home, new PublicApi(http, ports), progress::say).runOnce(new SampleData().pushes(), clock);
        }
    }

    private void end(Suite suite, Progress progress) {
        boolean first = !Files.exists(applications.resolve("launcher.jsa"));
        progress.say(first ? "Stopping. The first time takes longer: it makes the next start quick." : "Stopping.");
        suite.stop();
        progress.say("Stopped. The data stays: ./run starts again where this ended.");
    }

    private String welcome(double seconds) {
        return String.format(Locale.ROOT, """

                Ready after %1$.1f s.

                  API and documents   %2$s   (/docs, /openapi)
                  OIDC issuer         %3$s
                                      for development only: anybody can make its tokens; it listens on loopback only
                  data and logs       %4$s

                Try, in another terminal:
                  TOKEN=$(./run token analyst)
                  curl -H "Authorization: Bearer $TOKEN" "%2$s/v1/vacancies?limit=3"
                  curl -H "Authorization: Bearer $TOKEN" "%2$s/v1/datasets"
                  ./run status
                  ./run logs gateway

                Ctrl-C stops everything; the data stays.
                """, seconds, ports.url(), Issuer.url(ports.issuer()), home.root());
    }
}
