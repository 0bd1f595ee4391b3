package org.icsworkforce.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param rows of a feed
 * @param present rows in the table before anything is measured
 * @param history versions of vacancies that the dataset's job adds up
 * @param requests of one round of a job of requests
 * @param rounds that are measured, of each side
 * @param warmUps rounds before, that are not
 * @param markdown file that the table is written to as well
 */
record Options(
        Set<Group> groups,
        int rows,
        int present,
        int history,
        int requests,
        int rounds,
        int warmUps,
        Path home,
        @Nullable Path markdown) {

    static final String USAGE = """
            Measures the packaged services beside what the same work costs at least, and prints one table.

              deploy/bench/run [--rows 50000] [--present 1000000] [--history 5000000] [--requests 2000]
                               [--rounds 5] [--warm-ups 3] [--jobs feed,read,search,beside,gateway,heap,dataset]
                               [--markdown FILE]
              deploy/bench/run --quick

            --rows       of the feeds that are measured
            --present    rows that the table holds before; loaded as one feed, whose heap is told
            --history    versions of vacancies that the job dataset adds up, five of each
            --requests   of one round
            --rounds     of each side, taking turns; the medians are told
            --warm-ups   rounds before, that are not counted
            --jobs       leaves out what is not named; heap is the loading of --present, which all but gateway and dataset need
            --markdown   writes the table there too
            --quick      small sizes, to see whether it works: its numbers say nothing
            """;

    /** What warming up takes at least; none where the numbers say nothing anyway. */
    int warmUpSeconds() {
        return requests < 1000 ? 0 : 40;
    }

    /** Jobs that need the same things. */
    enum Group {
        FEED,
        READ,
        SEARCH,
        /** Queries while feeds are taken in. */
        BESIDE,
        GATEWAY,
        /** A history of its own, and a dataset of it. */
        DATASET,
        /** Only the rows that are there before. */
        HEAP
    }

    /** @throws IllegalArgumentException saying which argument is wrong */
    static Options of(Path home, List<String> arguments) {
        var options = new Options(Set.of(Group.values()), 50_000, 1_000_000, 5_000_000, 2000, 5, 3, home, null);
        for (int i = 0; i < arguments.size(); i++) {
            String name = arguments.get(i);
            if (name.equals("--quick")) {
                options = new Options(options.groups, 5000, 20_000, 50_000, 200, 1, 1, home, options.markdown);
            } else if (i + 1 < arguments.size()) {
                options = options.with(name, arguments.get(++i));
            } else {
                throw new IllegalArgumentException(name + " is unknown, or needs a value");
            }
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--rows" ->
                new Options(groups, count(value), present, history, requests, rounds, warmUps, home, markdown);
            case "--present" ->
                new Options(groups, rows, count(value), history, requests, rounds, warmUps, home, markdown);
            case "--history" ->
                new Options(groups, rows, present, count(value), requests, rounds, warmUps, home, markdown);
            case "--requests" ->
                new Options(groups, rows, present, history, count(value), rounds, warmUps, home, markdown);
            case "--rounds" ->
                new Options(groups, rows, present, history, requests, count(value), warmUps, home, markdown);
            case "--warm-ups" ->
                new Options(groups, rows, present, history, requests, rounds, count(value), home, markdown);
            case "--jobs" ->
                new Options(groups(value), rows, present, history, requests, rounds, warmUps, home, markdown);
            case "--markdown" ->
                new Options(
                        groups,
                        rows,
                        present,
                        history,
                        requests,
                        rounds,
                        warmUps,
                        home,
                        Path.of(value).toAbsolutePath());
            default -> throw new IllegalArgumentException("Unknown option: " + name);
        };
    }

    private static int count(String value) {
        if (!value.matches("[1-9]\\d{0,7}")) {
            throw new IllegalArgumentException(value + " is not a number from 1 to 99999999");
        }
        return Integer.parseInt(value);
    }

    private static Set<Group> groups(String value) {
        return List.of(value.toUpperCase(java.util.Locale.ROOT).split(",")).stream()
                .map(Group::valueOf)
                .collect(java.util.stream.Collectors.toSet());
    }
}
