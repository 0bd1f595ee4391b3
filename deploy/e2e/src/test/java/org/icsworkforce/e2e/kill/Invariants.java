package org.icsworkforce.e2e.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsworkforce.e2e.Events.Seen;
import org.jspecify.annotations.Nullable;

/** What must hold between what clients were told and what is held. A pure function; one sentence per violation. */
final class Invariants {

    private final Told told;
    private final Held held;
    private final Map<String, Held.Vacancy> byName;
    private final List<String> violations = new ArrayList<>();

    private Invariants(Told told, Held held) {
        this.told = told;
        this.held = held;
        this.byName = held.vacancies().stream()
                .collect(Collectors.toMap(
                        vacancy -> vacancy.feed() + "/" + vacancy.row().reference(),
                        Function.identity(),
                        (one, other) -> one));
    }

    /** @param deadLetters that lay there before */
    static List<String> violations(Told told, Held held, int deadLetters) {
        var invariants = new Invariants(told, held);
        invariants.violations.addAll(told.surprises());
        invariants.everyRowIsThereInTheVersionThatWasTold();
        invariants.everyRunIsThereOnceAndWhole();
        invariants.campaignsAimAtWhatIsOpen();
        invariants.pressureIsWhatIsOpen();
        invariants.everyHireIsTheAttractionOfItsVacancy();
        invariants.everyStudyIsThereOnceWithEveryAnswer();
        invariants.everyVersionWasSentInOrder();
        invariants.everyHireWasSentInOrder();
        invariants.same("dead letters", deadLetters, held.deadLetters());
        return invariants.violations;
    }

    private void same(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            violations.add("%s: expected %s, found %s".formatted(what, expected, found));
        }
    }

    private <V> void sameEntries(String what, Map<String, V> expected, Map<String, V> found) {
        var keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        keys.stream().sorted().forEach(key -> same(what + " " + key, expected.get(key), found.get(key)));
    }

    private void everyRowIsThereInTheVersionThatWasTold() {
        told.rows().forEach((feed, rows) -> {
            var found = new HashMap<String, Row>();
            held.vacancies().stream()
                    .filter(vacancy -> vacancy.feed().equals(feed))
                    .forEach(vacancy -> {
                        if (found.put(vacancy.row().reference(), vacancy.row()) != null) {
                            violations.add(feed + " has twice: " + vacancy.row().reference());
                        }
                    });
            var expected = new HashMap<String, Row>();
            rows.forEach((reference, row) -> expected.put(reference, row.comparable()));
            sameEntries("vacancy of " + feed, expected, found);
        });
    }

    private void everyRunIsThereOnceAndWhole() {
        var expected = new HashMap<String, Held.Run>();
        told.runs().forEach((id, run) -> expected.put(id, new Held.Run("COMPLETED", run)));
        sameEntries("run", expected, held.runs());
    }

    private void campaignsAimAtWhatIsOpen() {
        told.campaigns().forEach((campaign, rule) -> {
            var expected = held.open().stream()
                    .filter(vacancy -> vacancy.row().organisation().equals(rule.organisation())
                            && rule.staffGroups().contains(vacancy.row().staffGroup())
                            && vacancy.row().hardToFill() == rule.hardToFill())
                    .collect(Collectors.toMap(Held.Vacancy::id, Invariants::target));
            var found = held.targets().getOrDefault(campaign, List.of()).stream()
                    .collect(Collectors.toMap(Held.Target::id, Function.identity(), (one, other) -> one));
            sameEntries("target of " + campaign, expected, found);
        });
    }

    private static Held.Target target(Held.Vacancy vacancy) {
        Row row = vacancy.row();
        return new Held.Target(vacancy.id(), row.status(), row.posts(), row.wte(), row.hardToFill());
    }

    private void pressureIsWhatIsOpen() {
        var expected = new HashMap<Held.Cell, Held.Sum>();
        held.open().forEach(vacancy -> {
            Row row = vacancy.row();
            expected.merge(
                    new Held.Cell(row.organisation(), row.staffGroup()),
                    new Held.Sum(1, row.posts(), row.wte(), row.hardToFill() ? 1 : 0),
                    Invariants::add);
        });
        var cells = new HashSet<>(expected.keySet());
        cells.addAll(held.pressure().keySet());
        for (Held.Cell cell : cells) {
            same("pressure of " + cell, expected.get(cell), held.pressure().get(cell));
        }
    }

    private static Held.Sum add(Held.Sum one, Held.Sum other) {
        return new Held.Sum(
                one.vacancies() + other.vacancies(),
                one.posts() + other.posts(),
                Held.plain(one.wte().add(other.wte())),
                one.hardToFill() + other.hardToFill());
    }

    private void everyHireIsTheAttractionOfItsVacancy() {
        var attraction = new HashMap<String, Map<String, Held.Attraction>>();
        told.hires().forEach((id, hire) -> {
            Held.Vacancy vacancy = vacancy(hire);
            if (vacancy == null) {
                same(
                        "hire " + id,
                        new Held.Hire("AWAITING_VACANCY", null, null, null),
                        held.hires().get(id));
                return;
            }
            var expected = new Held.Hire("ATTRIBUTED", vacancy.id(), hire.campaign(), hire.source());
            same("hire " + id, expected, held.hires().get(id));
            attraction
                    .computeIfAbsent(vacancy.id(), _ -> new HashMap<>())
                    .put(hire.source(), new Held.Attraction(hire.post(), hire.campaign(), hire.source()));
        });
        for (Held.Vacancy vacancy : held.vacancies()) {
            var found = new HashMap<String, Held.Attraction>();
            for (Held.Attraction one : vacancy.attraction()) {
                if (found.put(one.source(), one) != null) {
                    violations.add("attraction of " + vacancy.id() + " has twice: " + one);
                }
            }
            sameEntries("attraction of " + vacancy.id(), attraction.getOrDefault(vacancy.id(), Map.of()), found);
        }
    }

    private void everyStudyIsThereOnceWithEveryAnswer() {
        var expected = new HashMap<String, Held.Study>();
        told.studies().forEach((id, study) -> expected.put(id, new Held.Study("ANALYSED", study)));
        sameEntries("study", expected, held.studies());
    }

    private Held.@Nullable Vacancy vacancy(Told.Hire hire) {
        return byName.get(hire.feed() + "/" + hire.reference());
    }

    private Map<String, Integer> vacancyVersions() {
        return held.vacancies().stream().collect(Collectors.toMap(Held.Vacancy::id, vacancy -> vacancy.row()
                .version()));
    }

    /**
     * At least once each, and for the first time in rising order: a repeat after a crash is harmless, a gap is not. The
     * last one tells the record as it is held; before it, links may have made states of the same version.
     */
    private void everyVersionWasSentInOrder() {
        firstOccurrences("vacancy", held.vacancyEvents());
        var last = new HashMap<String, Seen>();
        held.vacancyEvents()
                .forEach(event ->
                        last.merge(event.subject(), event, (one, other) -> number(other) >= number(one) ? other : one));
        var versions = new HashMap<String, Integer>();
        last.forEach((vacancy, event) ->
                versions.put(vacancy, event.data().path("recordVersion").asInt()));
        sameEntries("last version sent of vacancy", vacancyVersions(), versions);
    }

    private static int number(Seen event) {
        return Integer.parseInt(event.id().substring(event.subject().length() + 1));
    }

    private Map<String, Integer> firstOccurrences(String what, List<Seen> events) {
        var last = new HashMap<String, Integer>();
        var content = new HashMap<String, Seen>();
        for (Seen event : events) {
            Seen before = content.putIfAbsent(event.id(), event);
            if (before != null) {
                same("repeat of " + what + " " + event.id(), before, event);
                continue;
            }
            int version = number(event);
            same("order of " + what + " " + event.subject(), last.getOrDefault(event.subject(), 0) + 1, version);
            last.put(event.subject(), version);
        }
        return last;
    }

    /** How many versions a hire has, nobody was told: one, or two when the touch came later. */
    private void everyHireWasSentInOrder() {
        var last = firstOccurrences("hire", held.hireEvents());
        told.hires().forEach((id, hire) -> {
            if ((vacancy(hire) != null) != last.containsKey(id)) {
                violations.add("events of hire %s: %s".formatted(id, last.get(id)));
            }
        });
    }
}
