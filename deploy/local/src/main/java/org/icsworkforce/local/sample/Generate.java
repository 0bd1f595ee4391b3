package org.icsworkforce.local.sample;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ./run generate …}: synthetic feed files of any size on standard output. */
public final class Generate {

    private static final String USAGE = """
            Writes a synthetic feed file to standard output; the same arguments give the same bytes.

              generate vacancies     --organisation CODE [--rows 1000] [--seed 2026] [--feed NAME] [--format ndjson|csv] [--as-at 2026-11-01]
              generate establishment --organisation CODE [--seed 2026] [--feed NAME] [--as-at 2026-11-01]
              generate temporary-staffing --organisation CODE [--seed 2026] [--feed NAME] [--as-at 2026-11-01]   a trust's weeks
              generate staff-in-post   the real published figures of seven trusts as establishment rows

            CODE     %s
            --feed   two feeds of one organisation differ; defaults to the feed of the initial load
            --as-at  rows tell what was known in the morning of that day
            """;
    private static final Set<String> OPTIONS = Set.of("organisation", "rows", "seed", "feed", "format", "as-at");
    private static final int BUFFER = 1 << 16;

    private Generate() {}

    public static void main(String... arguments) throws IOException {
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER)) {
            run(out, arguments);
        } catch (IllegalArgumentException | DateTimeException e) {
            System.err.println(e.getMessage());
            System.err.println(usage());
            System.exit(2);
        }
    }

    /** @throws IllegalArgumentException saying which argument is wrong, before anything is written */
    public static void run(OutputStream out, String... arguments) throws IOException {
        String what = arguments.length == 0 ? "" : arguments[0];
        Map<String, String> options = options(arguments);
        LocalDate asAt = LocalDate.parse(options.getOrDefault("as-at", SampleData.AS_AT.toString()));
        long seed = number(options, "seed", SampleData.SEED);
        switch (what) {
            case "vacancies" -> {
                Employer employer = employer(options);
                String feed = options.getOrDefault("feed", employer.vacancyFeed());
                SampleFormat format = format(options.getOrDefault("format", "ndjson"));
                long rows = number(options, "rows", 1000);
                format.write(new Requisitions(employer, asAt, SampleData.random(seed, feed))::next, rows, out);
            }
            case "establishment" -> {
                Employer employer = employer(options);
                String feed = options.getOrDefault("feed", employer.establishmentFeed());
                new Establishment(employer.code(), asAt, SampleData.random(seed, feed)).write(out);
            }
            case "temporary-staffing" -> {
                Employer employer = employer(options);
                String feed = options.getOrDefault("feed", employer.temporaryStaffingFeed());
                new TemporaryStaffing(employer.code(), asAt, SampleData.random(seed, feed)).write(out);
            }
            case "staff-in-post" -> HchsStaffInPost.write(out);
            default -> throw new IllegalArgumentException("What to generate? Not: '" + what + "'");
        }
    }

    private static Map<String, String> options(String... arguments) {
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!arguments[i].startsWith("--") || !OPTIONS.contains(name)) {
                throw new IllegalArgumentException("Unknown option: " + arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            options.put(name, arguments[i + 1]);
        }
        return options;
    }

    private static Employer employer(Map<String, String> options) {
        String code = options.getOrDefault("organisation", "");
        return Employer.of(code)
                .orElseThrow(() -> new IllegalArgumentException("No such organisation: '" + code + "'"));
    }

    private static SampleFormat format(String name) {
        return switch (name) {
            case "ndjson" -> SampleFormat.NDJSON;
            case "csv" -> SampleFormat.CSV;
            default -> throw new IllegalArgumentException("--format is ndjson or csv, not " + name);
        };
    }

    private static long number(Map<String, String> options, String name, long otherwise) {
        String value = options.getOrDefault(name, Long.toString(otherwise));
        if (!value.matches("\\d{1,10}")) {
            throw new IllegalArgumentException("--" + name + " is a whole number of at most ten digits, not " + value);
        }
        return Long.parseLong(value);
    }

    private static String usage() {
        String codes = Employer.all().stream().map(Employer::code).collect(Collectors.joining(" "));
        return USAGE.formatted(codes);
    }
}
