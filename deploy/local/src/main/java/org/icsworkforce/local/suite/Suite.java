package org.icsworkforce.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** All parts together, in two waves: the servers, then what needs them. */
public final class Suite {

    private final Home home;
    private final Ports ports;
    private final String started;
    private final List<Supervised> servers;
    private final List<Supervised> services;
    private boolean ready;

    /** @param applications folder with one packaged service per folder */
    public Suite(Home home, Path applications, Ports ports, Clock clock) {
        this.home = home;
        this.ports = ports;
        this.started = clock.instant().toString();
        this.servers = supervised(Servers.of(home, applications, ports));
        this.services = supervised(Services.of(home, applications, ports));
    }

    private List<Supervised> supervised(List<Part> parts) {
        return parts.stream()
                .map(part -> new Supervised(part, home.log(part.name()), this::save))
                .toList();
    }

    /**
     * Returns when every part is ready.
     *
     * @param partReady is told the name of each as it becomes ready
     * @throws PartFailed of the first that does not; the others may be up: {@link #stop} ends them
     */
    public void start(Consumer<String> partReady) throws PartFailed {
        startServers(partReady);
        startAll(services, partReady);
    }

    /** The servers alone, without the services. */
    void startServers(Consumer<String> partReady) throws PartFailed {
        // several threads log from the first moment on, and what they say while logging sets itself up would be lost
        LoggerFactory.getILoggerFactory();
        save();
        startAll(servers, partReady);
    }

    private static void startAll(List<Supervised> parts, Consumer<String> partReady) throws PartFailed {
        var firstFailure = new CompletableFuture<Void>();
        var starts = parts.stream()
                .map(part -> part.start().thenRun(() -> partReady.accept(part.name())))
                .toArray(CompletableFuture<?>[]::new);
        Stream.of(starts)
                .forEach(start -> start.exceptionally(failure -> {
                    firstFailure.completeExceptionally(failure);
                    return null;
                }));
        try {
            CompletableFuture.anyOf(firstFailure, CompletableFuture.allOf(starts))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof PartFailed failed) {
                throw failed;
            }
            throw e;
        }
    }

    /** To be called when people can use the suite: the parts are up and the sample feeds are loaded. */
    public synchronized void markReady() {
        ready = true;
        save();
    }

    /** Those that are not ready yet, or not any more. */
    public List<String> waitingFor() {
        return all().filter(part -> part.state().condition() != Condition.READY)
                .map(Supervised::name)
                .toList();
    }

    /** The services first, all at once, then the servers: nobody loses what it stands on while it still works. */
    public void stop() {
        Stream.of(services, servers).forEach(wave -> {
            var ends = wave.stream()
                    .map(part -> Thread.ofVirtual().name("stop-" + part.name()).start(part::stop))
                    .toList();
            ends.forEach(Suite::join);
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<Supervised> all() {
        return Stream.concat(servers.stream(), services.stream());
    }

    private synchronized void save() {
        var launcher = ProcessId.of(ProcessHandle.current());
        var parts = all().map(Supervised::state).toList();
        try {
            new State(launcher, ports.gateway(), started, ready, parts).write(home.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
