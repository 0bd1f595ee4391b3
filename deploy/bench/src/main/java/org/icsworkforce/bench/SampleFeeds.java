package org.icsworkforce.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.icsworkforce.local.sample.Generate;

/** Files of synthetic vacancies of seven trusts, one part of each after the other, with coordinates in Kent. */
record SampleFeeds(Path folder) {

    static final String ORGANISATIONS = "[\"RVV\",\"RWF\",\"RPA\",\"RN7\",\"RXY\",\"RYY\",\"RYD\"]";

    private static final List<String> TRUSTS = List.of("RVV", "RWF", "RPA", "RN7", "RXY", "RYY", "RYD");
    private static final int CHANGED_EVERY = 10;

    /** The sample's own, which are those of a few dozen towns. */
    private static final Pattern COORDINATES = Pattern.compile(",\"latitude\":[^,}]*,\"longitude\":[^,}]*");

    /** Generated in one go; a name that ends in {@code .gz} is compressed. */
    Path rows(String name, int rows) throws IOException {
        return write(name, rows, line -> "", line -> true);
    }

    /**
     * Generated too, with words that are as frequent as a search wants them: every second title is rotational, every
     * thousandth, none of these, has an okapi, one in 50,000 a zebra. Every twentieth row does not say where it is.
     */
    Path present(String name, int rows) throws IOException {
        return write(
                name,
                rows,
                line -> (line % 2 == 0 ? "Rotational " : "")
                        + (line % 1000 == 7 ? "Okapi " : "")
                        + (line % 50_000 == 9 ? "Zebra " : ""),
                line -> line % 20 != 3);
    }

    /** The rows of a file once more, as others: their references begin with the text. */
    Path others(Path file, String name, String text) throws IOException {
        Path others = folder.resolve(name);
        try (var lines = Files.newBufferedReader(file);
                var out = Files.newBufferedWriter(others)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line.replace("\"reference\":\"", "\"reference\":\"" + text));
                out.write('\n');
            }
        }
        return others;
    }

    /** The same rows, every tenth with another title. */
    Path changed(String name, int rows, String title) throws IOException {
        return write(name, rows, line -> line % CHANGED_EVERY == 0 ? title : "", line -> true);
    }

    private Path write(String name, int rows, LongFunction<String> title, LongPredicate placed) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        try (OutputStream out = open(file)) {
            for (int i = 0; i < TRUSTS.size(); i++) {
                int share = (int) ((long) rows * (i + 1) / TRUSTS.size() - (long) rows * i / TRUSTS.size());
                write(TRUSTS.get(i), share, title, placed, out);
            }
        }
        return file;
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new BufferedOutputStream(
                file.toString().endsWith(".gz")
                        ? new GZIPOutputStream(out, 1 << 16) {
                            {
                                def.setLevel(Deflater.BEST_SPEED);
                            }
                        }
                        : out,
                1 << 16);
    }

    private static void write(
            String trust, int rows, LongFunction<String> title, LongPredicate placed, OutputStream out)
            throws IOException {
        var generated = new PipedInputStream(1 << 16);
        var sink = new PipedOutputStream(generated);
        Thread.ofPlatform().start(() -> generate(trust, rows, sink));
        try (var lines = new BufferedReader(new java.io.InputStreamReader(generated, StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String place = placed.test(number) ? place(number) + "," : "";
                String changed = COORDINATES
                        .matcher(line)
                        .replaceFirst("")
                        .replace("\"location\":{", "\"location\":{" + place)
                        .replace("\"title\":\"", "\"title\":\"" + title.apply(number));
                out.write(changed.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                number++;
            }
        }
    }

    private static void generate(String trust, int rows, OutputStream sink) {
        try (var out = new BufferedOutputStream(sink, 1 << 16)) {
            Generate.run(out, "vacancies", "--organisation", trust, "--rows", Integer.toString(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spread evenly over a rectangle that holds Kent and Medway. */
    private static String place(long number) {
        double golden = number * 0.618033988749895 % 1;
        double silver = number * 0.414213562373095 % 1;
        return String.format(
                java.util.Locale.ROOT,
                "\"latitude\":%.5f,\"longitude\":%.5f",
                50.91 + 0.58 * golden,
                0.03 + 1.42 * silver);
    }
}
