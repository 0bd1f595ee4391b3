package org.icsworkforce.vacancy.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Which fields of a vacancy an answer tells. */
final class VacancyFields {

    private static final String ALWAYS = "id";

    /** In the order in which a vacancy tells them. */
    private static final List<String> EVERY = Arrays.stream(VacancyView.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private static final Map<String, Integer> PLACES =
            IntStream.range(0, EVERY.size()).boxed().collect(Collectors.toMap(EVERY::get, place -> place));

    static final VacancyFields ALL = new VacancyFields(Set.copyOf(EVERY));

    /** By the places of the fields. */
    private final boolean[] chosen = new boolean[EVERY.size()];

    private VacancyFields(Set<String> chosen) {
        chosen.forEach(name -> this.chosen[place(name)] = true);
    }

    /**
     * @param sent names with commas between them; null for all fields
     * @throws Problem {@code INVALID_VALUE} naming the parameter, with all fields that there are
     */
    static VacancyFields of(String parameter, @Nullable List<String> sent) {
        if (sent == null || sent.isEmpty()) {
            return ALL;
        }
        Set<String> asked = sent.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var unknown = asked.stream().filter(name -> !EVERY.contains(name)).toList();
        if (!unknown.isEmpty()) {
            String shown = String.join(",", unknown);
            throw Problem.parameter(
                    parameter,
                    "A vacancy has no such field.",
                    shown.length() > 200 ? shown.substring(0, 200) + "…" : shown,
                    EVERY);
        }
        asked.add(ALWAYS);
        return new VacancyFields(asked);
    }

    boolean has(int place) {
        return chosen[place];
    }

    /** Of a field among all of them, from 0: what many are read by costs less than a name. */
    static int place(String name) {
        return Objects.requireNonNull(PLACES.get(name), name);
    }

    /** How many there are. */
    static int count() {
        return EVERY.size();
    }
}
