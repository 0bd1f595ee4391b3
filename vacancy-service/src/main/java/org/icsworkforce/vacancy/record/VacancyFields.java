package org.icsworkforce.vacancy.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    static final VacancyFields ALL = new VacancyFields(Set.copyOf(EVERY));

    private final Set<String> chosen;

    private VacancyFields(Set<String> chosen) {
        this.chosen = chosen;
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

    boolean has(String name) {
        return chosen.contains(name);
    }
}
