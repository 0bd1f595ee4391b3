package org.icsworkforce.e2e.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All clients at once, each in a thread of its own, until they are told to stop; each then ends what it has begun. */
final class Load {

    private static final List<String> ORGANISATIONS = List.of("RVV", "RWF", "RPA", "RYY");

    private final Told told = Told.nothing();
    private final Tally tally = new Tally();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private Load() {}

    /** @param name of everything that it makes */
    static Load start(String name, SplittableRandom random) throws Exception {
        var load = new Load();
        for (String organisation : ORGANISATIONS) {
            String feed = name + "-" + organisation.toLowerCase();
            String client = "feed-" + organisation;
            load.run(new FeedJob(feed, organisation, load.client(client, random), load.told, random.split()));
            load.run(new HireJob(feed, load.client(client, random), load.told, random.split()));
        }
        for (String owner : List.of("RVV", "RYY")) {
            load.run(StudyJob.of(name + "-" + owner.toLowerCase(), owner, load, random));
        }
        load.run(new CampaignJob(name, ORGANISATIONS, load.client("admin", random), load.told, random.split()));
        load.run(new Reader(load.client("analyst", random), load.told, random.split()));
        return load;
    }

    /** @param client of the local issuer; null for somebody who does not sign in */
    NightJob client(@Nullable String client, SplittableRandom random) throws Exception {
        return new NightJob(client, tally, random.split());
    }

    Told told() {
        return told;
    }

    Tally tally() {
        return tally;
    }

    static List<String> organisations() {
        return ORGANISATIONS;
    }

    private void run(Job job) {
        threads.add(Thread.ofVirtual().start(() -> {
            try {
                job.begin();
                Duration rest = Duration.ZERO;
                while (!over.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    rest = job.step();
                }
            } catch (Exception e) {
                told.surprises().add(job.getClass().getSimpleName() + " ended: " + e);
            }
        }));
    }

    void stop() throws InterruptedException {
        over.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
