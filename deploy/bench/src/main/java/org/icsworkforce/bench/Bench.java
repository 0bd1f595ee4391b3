package org.icsworkforce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.icsworkforce.bench.Options.Group;

/** {@code deploy/bench/run}: starts what is needed, does the jobs, prints the table, leaves nothing running. */
public final class Bench {

    /** The feed of the rows that are there before anything is measured. */
    static final String PRESENT = "present";

    private static final int HEAP_PARTS = 10;

    private Bench() {}

    /** @param arguments the repository, then what {@link Options#USAGE} says */
    public static void main(String[] arguments) throws Exception {
        Path repository = Path.of(arguments[0]);
        List<String> flags = List.of(arguments).subList(1, arguments.length);
        if (flags.contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        try {
            run(Options.of(repository.resolve("deploy/bench/target/home"), flags), repository);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
        }
        System.exit(0);
    }

    private static void run(Options options, Path repository) throws Exception {
        delete(options.home());
        var results = new ArrayList<Result>();
        var notes = new ArrayList<String>();
        try (var stack = new Stack(options.home(), repository)) {
            var end = new Thread(() -> close(stack));
            Runtime.getRuntime().addShutdownHook(end);
            if (!options.groups().equals(java.util.Set.of(Group.GATEWAY))) {
                vacancies(options, stack, results, notes);
            }
            if (options.groups().contains(Group.GATEWAY)) {
                say("gateway");
                results.addAll(new GatewayJobs(options, stack).run());
            }
            Runtime.getRuntime().removeShutdownHook(end);
        }
        delete(options.home());
        tell(options, results, notes);
    }

    private static void vacancies(Options options, Stack stack, List<Result> results, List<String> notes)
            throws Exception {
        try (var connection = stack.connect();
                var lock = stack.connect()) {
            var events = new Events(lock);
            events.hold();
            Stack.Process service = stack.vacancyService();
            if (options.groups().stream().anyMatch(group -> group != Group.DATASET && group != Group.GATEWAY)) {
                say("%,d rows that are there before".formatted(options.present()));
                notes.add(present(options, stack, service));
            }
            if (options.groups().contains(Group.SEARCH) || options.groups().contains(Group.BESIDE)) {
                service.end();
                searches(options, stack, connection, results, notes);
                service = stack.vacancyService();
            }
            CpuTime time = CpuTime.sum(CpuTime.of(service.handle()), stack.postgresqlTime());
            if (options.groups().contains(Group.FEED)) {
                say("feeds");
                results.addAll(new FeedJobs(options, stack, service, connection).run());
                say("events");
                var told = new Side(time, events::tell);
                results.add(Result.alone("telling an event", "event", "", told.measure()));
            }
            if (options.groups().contains(Group.READ)) {
                say("reads");
                results.addAll(new ReadJobs(options, stack, service, connection).run());
            }
            if (options.groups().contains(Group.DATASET)) {
                say("dataset");
                results.addAll(new DatasetJobs(options, stack, service, connection, notes).run());
            }
        }
    }

    /** By a service that makes its rounds: while one feed alone speaks of the organisations, there are no links to be looked for. */
    private static void searches(
            Options options, Stack stack, Connection connection, List<Result> results, List<String> notes)
            throws Exception {
        say("entering rows into the search");
        Stack.Process service = stack.vacancyServiceWithRounds();
        var searches = new SearchJobs(options, stack, service, connection);
        results.add(searches.index());
        if (options.groups().contains(Group.SEARCH)) {
            say("searches");
            notes.add(searches.run());
        }
        if (options.groups().contains(Group.BESIDE)) {
            say("queries beside a feed");
            notes.add(new BesideJobs(options, stack, service, connection).run());
        }
        service.end();
    }

    /** Returns what the heap did meanwhile. */
    private static String present(Options options, Stack stack, Stack.Process service) throws Exception {
        Path file = new SampleFeeds(stack.home()).present("present.ndjson.gz", options.present());
        var log = new CollectorLog(stack.collectorLog());
        Api api = stack.api(service);
        api.register(PRESENT, SampleFeeds.ORGANISATIONS);
        int before = log.count();
        api.push(PRESENT, file);
        return "Heap in use after a collection while one feed of %,d new rows was applied, -Xmx256m, the least in each tenth of the time: %s MB"
                .formatted(options.present(), log.megabytes(before, HEAP_PARTS));
    }

    private static void tell(Options options, List<Result> results, List<String> notes) throws IOException {
        String text = new Table(results).markdown() + "\n" + String.join("\n", notes) + "\n";
        System.out.println("\n" + text);
        if (options.markdown() != null) {
            Files.writeString(options.markdown(), text);
        }
    }

    private static void say(String what) {
        System.out.printf(Locale.ROOT, "%tT %s%n", System.currentTimeMillis(), what);
    }

    private static void close(Stack stack) {
        try {
            stack.close();
        } catch (Exception e) {
            System.err.println("could not end everything: " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
