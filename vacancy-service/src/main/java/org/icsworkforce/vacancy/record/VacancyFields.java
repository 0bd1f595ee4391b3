package org.icsworkforce.vacancy.record;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Which fields of a vacancy an answer tells, in the order in which it tells them all. */
final class VacancyFields {

    private static final String ALWAYS = "id";
    private static final List<RecordComponent> EVERY = List.of(VacancyView.class.getRecordComponents());

    static final VacancyFields ALL = new VacancyFields(EVERY);

    private final List<RecordComponent> chosen;

    private VacancyFields(List<RecordComponent> chosen) {
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
        List<String> names = EVERY.stream().map(RecordComponent::getName).toList();
        var unknown = asked.stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty()) {
            String shown = String.join(",", unknown);
            throw Problem.parameter(
                    parameter,
                    "A vacancy has no such field.",
                    shown.length() > 200 ? shown.substring(0, 200) + "…" : shown,
                    names);
        }
        asked.add(ALWAYS);
        return new VacancyFields(
                EVERY.stream().filter(field -> asked.contains(field.getName())).toList());
    }

    /** The vacancy itself where all is asked for. */
    Object of(VacancyView vacancy) {
        if (chosen.size() == EVERY.size()) {
            return vacancy;
        }
        var part = new LinkedHashMap<String, @Nullable Object>();
        chosen.forEach(field -> part.put(field.getName(), value(field, vacancy)));
        return part;
    }

    private static @Nullable Object value(RecordComponent field, VacancyView vacancy) {
        try {
            return field.getAccessor().invoke(vacancy);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record tells what it holds", e);
        }
    }
}
