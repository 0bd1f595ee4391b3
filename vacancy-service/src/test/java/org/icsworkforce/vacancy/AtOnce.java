package org.icsworkforce.vacancy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers who do not wait for each other. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> all(int callers, IntFunction<T> call) {
        var start = new CountDownLatch(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                running.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return call.apply(caller);
                }));
            }
            return running.stream().map(AtOnce::answer).toList();
        }
    }

    private static <T> T answer(Future<T> running) {
        try {
            return running.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
