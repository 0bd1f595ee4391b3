package org.icsworkforce.e2e.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The outcome as a page for people. */
record ResultPage(
        long seed, Duration duration, List<Killer.Kill> kills, Load load, Held held, List<String> violations) {

    String text() {
        Told told = load.told();
        var counts = told.runs().values().stream()
                .map(Told.Run::counts)
                .reduce(new Told.Counts(0, 0, 0, 0), Told.Counts::plus);
        return """
                # Kill test

                Written by the test itself, %s, on a machine with %d processors:

                ```sh
                ./mvnw -Pe2e -pl deploy/e2e verify -Dit.test=KillTestIT -Dkill.page=true -Dkill.seed=%d
                ```

                `-Dkill.duration=PT30M` lets it go on for longer. Four partners, two employers with the people who
                answer their studies, somebody who drafts campaigns and a reader work
                through the gateway for %d s. Meanwhile every service, the gateway, the broker and PostgreSQL are ended by
                `SIGKILL`, one or two at a time, at moments that the seed decides; the launcher puts them up again. The clients
                send the same again until they are answered, with the same `Idempotency-Key`.

                ## What was killed

                | part | times | seconds until it was ready again: median, longest |
                |---|---|---|
                %s

                ## What clients were told

                | | |
                |---|---|
                | runs `COMPLETED` | %d |
                | rows created, updated, unchanged, rejected | %d, %d, %d, %d |
                | hires | %d |
                | campaigns | %d |
                | studies closed, answers accepted | %d, %d |
                | answers by status | %s |
                | connections that broke off before an answer | %d |

                ## What is compared

                With what the clients noted themselves, when all is quiet (`Invariants`):

                - vacancy-service holds every row in the very version that was told, and no other: %d vacancies. A row applied
                  twice would have a version too many;
                - it holds every run that was told, with the counts that were told, `COMPLETED`, and no other: %d;
                - recruitment-campaign-service aims each campaign at exactly the open vacancies that its rule admits, in their
                  latest state: %d targets;
                - retention-service has the sums of exactly those that are open: %d cells;
                - every hire is attributed, also when it was told before its vacancy or before its touch, and it is the attraction
                  of its vacancy once: %d hires;
                - retention-service holds every study that was designed once, `ANALYSED`, with exactly the answers that were
                  accepted, by organisation and by what was chosen, and each token was good for one answer: %d studies;
                - the topics have every version of every vacancy and hire, for the first time in rising order, and a repeat equals
                  what it repeats: %d events of vacancies (%d of them repeats), %d of hires (%d);
                - nothing was set aside as a dead letter.

                During the load, each partner also asks for a row as soon as its run is reported, and sends every fourth payload and
                hire a second time.

                ## Outcome

                %s
                """.formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        seed,
                        duration.toSeconds(),
                        killed(),
                        told.runs().size(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.rejected(),
                        told.hires().size(),
                        told.campaigns().size(),
                        told.studies().size(),
                        accepted(told),
                        answers(),
                        load.tally().answers().getOrDefault(0, 0L),
                        held.vacancies().size(),
                        held.runs().size(),
                        held.targets().values().stream().mapToInt(List::size).sum(),
                        held.pressure().size(),
                        held.hires().size(),
                        held.studies().size(),
                        held.vacancyEvents().size(),
                        repeats(held.vacancyEvents()),
                        held.hireEvents().size(),
                        repeats(held.hireEvents()),
                        outcome());
    }

    private static int accepted(Told told) {
        return told.studies().values().stream()
                .flatMap(study -> study.answers().entrySet().stream())
                .filter(answers -> !answers.getKey().contains("/"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private String killed() {
        return Killer.PARTS.stream().map(this::killed).collect(Collectors.joining("\n"));
    }

    private String killed(String part) {
        var away = kills.stream()
                .filter(kill -> kill.part().equals(part))
                .map(kill -> kill.away().toMillis() / 1000.0)
                .sorted()
                .toList();
        return String.format(
                Locale.ROOT, "| %s | %d | %.1f, %.1f |", part, away.size(), away.get(away.size() / 2), away.getLast());
    }

    private String answers() {
        return load.tally().answers().entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long repeats(List<org.icsworkforce.e2e.Events.Seen> events) {
        return events.size()
                - events.stream().map(event -> event.id()).distinct().count();
    }

    private String outcome() {
        return violations.isEmpty()
                ? "No violation."
                : violations.stream()
                        .limit(50)
                        .map(violation -> "- " + violation)
                        .collect(Collectors.joining("\n"));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text());
    }
}
