package org.icsworkforce.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The results as people read them; as Markdown too, because that is what the columns are padded to. */
record Table(List<Result> results) {

    private static final List<String> HEAD = List.of("job", "limit", "limit µs", "ours µs", "ratio", "per");

    String markdown() {
        var lines = new ArrayList<List<String>>();
        lines.add(HEAD);
        results.forEach(result -> lines.add(List.of(
                result.job(),
                result.limitName(),
                number(result.limit(), 1),
                number(result.ours(), 1),
                number(result.ratio(), 2),
                result.unit())));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = new StringBuilder(row(lines.getFirst(), widths));
        text.append(IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |\n")));
        lines.subList(1, lines.size()).forEach(line -> text.append(row(line, widths)));
        return text.toString();
    }

    private static String row(List<String> cells, int... widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String number(double value, int places) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%,." + places + "f", value);
    }
}
