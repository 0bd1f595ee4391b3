package org.icsworkforce.vacancy.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.codelist.Closest;

/** The properties of a vacancy, each with its path: what a sender may have meant who wrote another. */
final class VacancyProperties {

    /** What answers tell under a name of their own, because it is made of what rows say. */
    private static final Map<String, String> MADE_OF =
            Map.of("openedon", "/milestones/advertisedOn", "live", "/status", "band", "/pay/grade");

    private static final List<String> ALL = of("", Vacancy.class).toList();

    private VacancyProperties() {}

    /** The one of the same name elsewhere, else the one whose name is most like it; a suggestion, never assumed. */
    static Optional<String> closest(String pointer) {
        String name = plain(pointer);
        return ALL.stream()
                .filter(known -> plain(known).equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(MADE_OF.get(name)))
                .or(() -> Closest.to(name, ALL, VacancyProperties::plain))
                .filter(known -> !known.equals(pointer));
    }

    /** The last name of a path, whatever its case and separators. */
    private static String plain(String pointer) {
        return pointer.substring(Math.max(pointer.lastIndexOf('/'), pointer.lastIndexOf('.')) + 1)
                .replaceAll("[^\\p{L}\\d]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> of(String path, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals("sourceValues"))
                .flatMap(component -> {
                    String at = path + "/" + component.getName();
                    Class<?> nested = nested(component);
                    return nested.isRecord() ? Stream.concat(Stream.of(at), of(at, nested)) : Stream.of(at);
                });
    }

    /** Of a list the type of its elements. */
    private static Class<?> nested(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }
}
