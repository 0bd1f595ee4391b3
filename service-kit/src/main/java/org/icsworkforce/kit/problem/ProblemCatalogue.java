package org.icsworkforce.kit.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All codes of a service, as {@code contract/problems.json} lists them and the gateway serves them as pages. */
public record ProblemCatalogue(List<Entry> problems) {

    public record Entry(String code, int status, String title, String help) {}

    /** @param own the service's codes; the general ones are added */
    @SafeVarargs
    public static ProblemCatalogue of(Class<? extends ProblemCode>... own) {
        return new ProblemCatalogue(Stream.concat(Stream.of(GeneralProblem.class), Stream.of(own))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(code -> new Entry(code.name(), code.status(), code.title(), code.help()))
                .sorted(Comparator.comparing(Entry::code))
                .toList());
    }
}
