package org.icsworkforce.vacancy.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fault;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.Rehearsal;
import org.icsworkforce.vacancy.mapping.Preset;
import org.jspecify.annotations.Nullable;

/**
 * Refuses terms by which no row, or no row with some word of the map, could ever be taken. Each entry of the map is read as
 * the feed's rows will be: what may be mapped to is said nowhere but where rows are read.
 */
@ApplicationScoped
class RegistrationCheck {

    private static final int MOST = 1_000;

    /** Stands in a column that is looked at for its name alone. */
    private static final String ANYTHING = "x";

    private final Intake intake;

    RegistrationCheck(Intake intake) {
        this.intake = intake;
    }

    /** @throws Problem {@code INVALID_VALUE} with everything that makes no sense */
    void require(FeedRegistration terms) {
        Rehearsal rows = intake.rehearsal(terms.subject().code(), Set.copyOf(terms.organisations()));
        Map<String, String> constants =
                terms.preset() == null ? Map.of() : terms.preset().mapping().constants();
        var errors = Stream.of(
                        format(terms),
                        preset(terms, rows),
                        sites(terms, rows),
                        columns(terms, rows),
                        values(terms, rows, constants))
                .flatMap(found -> found)
                .limit(MOST)
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(GeneralProblem.INVALID_VALUE, errors);
        }
    }

    private static Stream<ProblemError> format(FeedRegistration terms) {
        var taken = terms.subject().formats();
        return taken.contains(terms.format())
                ? Stream.empty()
                : Stream.of(invalid(
                        "/format",
                        "Payloads of this format have no rows of "
                                + terms.subject().code() + ".",
                        terms.format(),
                        taken));
    }

    private static Stream<ProblemError> preset(FeedRegistration terms, Rehearsal rows) {
        Preset preset = terms.preset();
        if (preset == null || isOf(preset, rows)) {
            return Stream.empty();
        }
        return Stream.of(invalid(
                "/preset",
                "Its columns are not those of rows of " + terms.subject().code() + ".",
                preset,
                Stream.of(Preset.values()).filter(other -> isOf(other, rows)).toList()));
    }

    private static boolean isOf(Preset preset, Rehearsal rows) {
        return preset.mapping().columns().values().stream().allMatch(property -> column(property, rows) == null);
    }

    /** Figures are of employers: a feed that speaks for sites alone has none to give. */
    private static Stream<ProblemError> sites(FeedRegistration terms, Rehearsal rows) {
        var problem = VacancyProblem.ORGANISATION_TOO_FINE;
        var organisations = terms.organisations();
        boolean all = organisations.stream()
                .allMatch(code -> rows.errors("organisation", false, code, Map.of()).stream()
                        .anyMatch(fault -> fault.code().equals(problem.name())));
        return !all
                ? Stream.empty()
                : IntStream.range(0, organisations.size())
                        .mapToObj(i -> ProblemError.at(
                                problem, "/organisations/" + i, problem.help(), organisations.get(i), null));
    }

    private static Stream<ProblemError> columns(FeedRegistration terms, Rehearsal rows) {
        return terms.columns().entrySet().stream().flatMap(column -> {
            Fault fault = column(column.getValue(), rows);
            return fault == null
                    ? Stream.empty()
                    : Stream.of(error(fault, "/columns/" + escaped(column.getKey()), column.getValue()));
        });
    }

    /** Null where rows have such a property; what stands in it, each row has to show. */
    private static @Nullable Fault column(String property, Rehearsal rows) {
        return rows.errors(property, false, ANYTHING, Map.of()).stream()
                .filter(fault -> isUnknown(fault) || !("/" + property.replace('.', '/')).equals(fault.pointer()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isUnknown(Fault fault) {
        return fault.code().equals(GeneralProblem.UNKNOWN_PROPERTY.name());
    }

    private static Stream<ProblemError> values(FeedRegistration terms, Rehearsal rows, Map<String, String> constants) {
        return terms.values().entrySet().stream().flatMap(values -> {
            String property = values.getKey();
            String pointer = "/values/" + escaped(property);
            Fault unknown = value(property, ANYTHING, rows, constants);
            return unknown != null && isUnknown(unknown)
                    ? Stream.of(error(unknown, pointer, property))
                    : values.getValue().entrySet().stream().flatMap(word -> {
                        Fault fault = value(property, word.getValue(), rows, constants);
                        return fault == null
                                ? Stream.empty()
                                : Stream.of(error(fault, pointer + "/" + escaped(word.getKey()), word.getValue()));
                    });
        });
    }

    /** Null where rows may have the value. An organisation that the feed does not speak for may be one of a map for many feeds. */
    private static @Nullable Fault value(String property, String value, Rehearsal rows, Map<String, String> constants) {
        List<Fault> found = rows.errors(property, false, value, constants);
        if (!found.isEmpty() && property.indexOf('.') > 0) {
            List<Fault> inList = rows.errors(property, true, value, constants);
            found = inList.stream().anyMatch(RegistrationCheck::isUnknown) ? found : inList;
        }
        return found.stream()
                .filter(fault -> !fault.code().equals(VacancyProblem.ORGANISATION_NOT_OF_FEED.name()))
                .findFirst()
                .orElse(null);
    }

    private static ProblemError error(Fault fault, String pointer, String received) {
        String detail = fault.hint() == null ? fault.message() : fault.message() + ". " + fault.hint();
        return new ProblemError(fault.code(), detail, pointer, null, received, fault.allowed());
    }

    private static ProblemError invalid(String pointer, String detail, Object received, Object allowed) {
        return ProblemError.at(GeneralProblem.INVALID_VALUE, pointer, detail, received, allowed);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
