package org.icsworkforce.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document whose commands are to be typed in order. Its steps are its {@code sh}, {@code python} and {@code r} blocks,
 * and its {@code powershell} blocks where there is one; a block of another kind that follows a step directly is what the step
 * answers, with "…" for what is left out. A document is one when it asks {@code ./run} for a token; of the README, only the
 * section that does so is.
 */
record Tour(String name, List<Step> steps) {

    private static final String BEGINS = "$(./run token ";
    private static final int PORT = 8080;
    private static final Pattern ADDRESS = Pattern.compile("localhost:(80\\d\\d)");
    private static final Pattern SECTION = Pattern.compile("(?m)^(?=## )");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final boolean HAS_POWERSHELL = isOnPath("pwsh");
    private static final String POWERSHELL = """
            script=$(mktemp --suffix .ps1)
            cat >"$script" <<'POWERSHELL'
            %sPOWERSHELL
            pwsh -NoProfile -NonInteractive -File "$script"
            """;
    private static final Pattern WRITES =
            Pattern.compile("\\s(-d|-X|-T|-F|--data|--json|--request|--upload-file)\\b|\\.(post|put|patch|delete)\\(");

    /** @param answer empty when only the exit status counts */
    record Step(String command, String answer) {

        /** What only reads may be asked again: an event of the step before may take a moment to arrive. */
        boolean onlyReads() {
            return !WRITES.matcher(command).find();
        }

        /** The parts between what is left out, in their order. A line's end stands for anything, too. */
        Pattern expected() {
            var shown = Stream.of(answer.split("[…\\n]"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(Pattern::quote)
                    .toList();
            return Pattern.compile(String.join(".*?", shown), Pattern.DOTALL);
        }
    }

    /** Of the README and of every page in {@code docs}. */
    static List<Tour> all(Path repository) throws IOException {
        var tours = new ArrayList<Tour>();
        for (String section : SECTION.split(Files.readString(repository.resolve("README.md")))) {
            if (section.contains(BEGINS)) {
                tours.add(of("README.md", section));
            }
        }
        try (var pages = Files.list(repository.resolve("docs"))) {
            pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .filter(page -> text(page).contains(BEGINS))
                    .forEach(page -> tours.add(of("docs/" + page.getFileName(), text(page))));
        }
        return tours;
    }

    private static Tour of(String name, String text) {
        return of(name, text, HAS_POWERSHELL);
    }

    private static boolean isOnPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    static Tour of(String name, String text, boolean powershell) {
        var steps = new ArrayList<Step>();
        int end = -1;
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            boolean follows = end >= 0 && text.substring(end, block.start()).isBlank();
            end = -1;
            switch (block.group(1)) {
                case "sh" -> {
                    steps.add(new Step(block.group(2), ""));
                    end = block.end();
                }
                case "python" -> {
                    steps.add(new Step("python3 - <<'PYTHON'\n" + block.group(2) + "PYTHON\n", ""));
                    end = block.end();
                }
                case "r" -> {
                    steps.add(new Step("Rscript - <<'RSCRIPT'\n" + block.group(2) + "RSCRIPT\n", ""));
                    end = block.end();
                }
                case "powershell" -> {
                    if (powershell) {
                        steps.add(new Step(POWERSHELL.formatted(block.group(2)), ""));
                        end = block.end();
                    }
                }
                default -> {
                    if (follows) {
                        steps.add(new Step(steps.removeLast().command(), block.group(2)));
                    }
                }
            }
        }
        return new Tour(name, steps);
    }

    /** The same, of a suite at another port, with its further ports behind that one. */
    Tour at(int port) {
        return new Tour(
                name,
                steps.stream()
                        .map(step -> new Step(moved(step.command(), port - PORT), step.answer()))
                        .toList());
    }

    private static String moved(String command, int by) {
        return ADDRESS.matcher(command).replaceAll(address -> "localhost:" + (Integer.parseInt(address.group(1)) + by));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
