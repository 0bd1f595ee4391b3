package org.icsworkforce.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the collector left of the heap, from a JVM's {@code -Xlog:gc:file=…:uptime}. */
record CollectorLog(Path file) {

    /** {@code [12.345s] GC(7) Pause Young (Allocation Failure) 98M->34M(247M) 3.2ms} */
    private static final Pattern COLLECTION = Pattern.compile("^\\[([\\d.]+)s\\].* \\d+M->(\\d+)M\\(");

    private record Collection(double second, int megabytes) {}

    /** How many collections there have been, to tell later ones from earlier ones. */
    int count() throws IOException {
        return collections().size();
    }

    /**
     * The least that was in use after a collection, in each of so many equal parts of the time.
     *
     * @param from collections before are passed over
     */
    List<Integer> megabytes(int from, int parts) throws IOException {
        List<Collection> all = collections();
        List<Collection> some = all.subList(Math.min(from, all.size()), all.size());
        var least = new ArrayList<Integer>();
        if (some.isEmpty()) {
            return least;
        }
        double begin = some.getFirst().second();
        double length = (some.getLast().second() - begin) / parts;
        for (int part = 0; part < parts; part++) {
            double start = begin + part * length;
            some.stream()
                    .filter(collection -> collection.second() >= start && collection.second() <= start + length)
                    .mapToInt(Collection::megabytes)
                    .min()
                    .ifPresent(least::add);
        }
        return least;
    }

    private List<Collection> collections() throws IOException {
        var collections = new ArrayList<Collection>();
        for (String line : Files.readAllLines(file)) {
            var matcher = COLLECTION.matcher(line);
            if (matcher.find()) {
                collections.add(
                        new Collection(Double.parseDouble(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            }
        }
        return collections;
    }
}
