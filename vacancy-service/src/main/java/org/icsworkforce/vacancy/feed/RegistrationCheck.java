package org.icsworkforce.vacancy.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fault;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.Rehearsal;
import org.icsworkforce.vacancy.mapping.Preset;
import org.jspecify.annotations.Nullable;

/**
 * Refuses terms by which no row, or no row with some word of the map, could ever be taken. Each entry of the map is read as
 * the feed's rows will be: what may be mapped to is said nowhere but where rows are read. Of terms that are at fault in
 * themselves it looks at what there is.
 */
@ApplicationScoped
class RegistrationCheck implements ConstraintValidator<Takeable, FeedRegistration> {

    private static final int MOST = 1_000;

    /** Stands in a column that is looked at for its name alone. */
    private static final String ANYTHING = "x";

    private final Intake intake;

    RegistrationCheck(Intake intake) {
        this.intake = intake;
    }

    @Override
    public boolean isValid(FeedRegistration terms, ConstraintValidatorContext context) {
        var told = context.unwrap(HibernateConstraintValidatorContext.class);
        told.disableDefaultConstraintViolation();
        var errors = errors(terms);
        for (ProblemError error : errors) {
            told.withDynamicPayload(error)
                    .buildConstraintViolationWithTemplate("" + errors.indexOf(error))
                    .addConstraintViolation();
        }
        return errors.isEmpty();
    }

    /** Everything that makes no sense. */
    private List<ProblemError> errors(FeedRegistration terms) {
        // which rows they are of is not said
        if (terms.subject() == null) {
            return interval(terms).toList();
        }
        List<String> organisations = terms.organisations() == null
                ? List.of()
                : terms.organisations().stream().filter(Objects::nonNull).toList();
        Rehearsal rows = intake.rehearsal(terms.subject().code(), Set.copyOf(organisations));
        Map<String, String> constants =
                terms.preset() == null ? Map.of() : terms.preset().mapping().constants();
        return Stream.of(
                        interval(terms),
                        format(terms),
                        preset(terms, rows),
                        sites(organisations, rows),
                        columns(terms, rows),
                        values(terms, rows, constants))
                .flatMap(found -> found)
                .limit(MOST)
                .toList();
    }

    private static Stream<ProblemError> interval(FeedRegistration terms) {
        Period every = terms.expectedEvery();
        return every == null || !every.isNegative() && !every.isZero()
                ? Stream.empty()
                : Stream.of(invalid(
                        "/expectedEvery",
                        "The interval must be of a day or more.",
                        every.toString(),
                        "a period such as P1D"));
    }

    private static Stream<ProblemError> format(FeedRegistration terms) {
        var taken = terms.subject().formats();
        return terms.format() == null || taken.contains(terms.format())
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
    private static Stream<ProblemError> sites(List<String> organisations, Rehearsal rows) {
        var problem = VacancyProblem.ORGANISATION_TOO_FINE;
        boolean all = !organisations.isEmpty()
                && organisations.stream().allMatch(code -> rows.errors("organisation", false, code, Map.of()).stream()
                        .anyMatch(fault -> fault.code().equals(problem.name())));
        return !all
                ? Stream.empty()
                : IntStream.range(0, organisations.size())
                        .mapToObj(i -> ProblemError.at(
                                problem, "/organisations/" + i, problem.help(), organisations.get(i), null));
    }

    private static Stream<ProblemError> columns(FeedRegistration terms, Rehearsal rows) {
        return said(terms.columns()).flatMap(column -> {
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
        return said(terms.values()).flatMap(values -> {
            String property = values.getKey();
            String pointer = "/values/" + escaped(property);
            Fault unknown = value(property, ANYTHING, rows, constants);
            return unknown != null && isUnknown(unknown)
                    ? Stream.of(error(unknown, pointer, property))
                    : said(values.getValue()).flatMap(word -> {
                        Fault fault = value(property, word.getValue(), rows, constants);
                        return fault == null
                                ? Stream.empty()
                                : Stream.of(error(fault, pointer + "/" + escaped(word.getKey()), word.getValue()));
                    });
        });
    }

    /** A null is a fault that others tell. */
    private static <T> Stream<Map.Entry<String, T>> said(Map<String, T> entries) {
        return entries.entrySet().stream().filter(entry -> entry.getValue() != null);
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
