package org.icsworkforce.kit.dataset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * A question to a dataset, checked against its declaration.
 *
 * @param measures that are asked for, in the order of the declaration
 * @param by the dimensions that the rows are divided by, in the order of the declaration
 * @param byMonth whether they are divided by the month too
 * @param filters per dimension, with codes
 * @param periods conditions on the month
 * @param lastPeriods only so many of the latest months that there are; null for all
 * @param sort columns to sort by, one that begins with a minus downwards; empty for the dataset's own order
 * @param asOf the state at this instant; null for now
 * @param mostRows of an answer
 */
public record Query(
        List<Measure> measures,
        List<Dimension> by,
        boolean byMonth,
        Map<String, Filter<String>> filters,
        List<Filter<YearMonth>> periods,
        @Nullable Integer lastPeriods,
        List<String> sort,
        @Nullable Instant asOf,
        int mostRows) {

    private static final Set<String> OWN = Set.of("measure", "by", "period", "lastPeriods", "sort", "asOf");
    private static final String MONTH = "period";
    private static final int MAX_PERIODS = 600;

    /**
     * @param beside parameters that the operation has beside those of the query
     * @throws Problem naming every parameter that the declaration does not admit
     */
    static Query read(Declaration dataset, Map<String, List<String>> parameters, Set<String> beside, int mostRows) {
        var faults = new Faults();
        var allowed = Stream.of(OWN, beside, dataset.dimensionIds())
                .flatMap(Collection::stream)
                .sorted()
                .toList();
        parameters.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> faults.add(ProblemError.of(
                        GeneralProblem.UNKNOWN_PARAMETER, name, "The dataset has no such parameter.", null, allowed)));
        parameters.forEach((name, values) -> {
            if (values.size() > 1 && !name.equals(MONTH)) {
                faults.add(ProblemError.of(
                        GeneralProblem.INVALID_VALUE,
                        name,
                        "Send it once, several values as in:A,B.",
                        values.size(),
                        1));
            }
        });
        var measures = chosen("measure", parameters, dataset.measureIds(), faults);
        var by = chosen("by", parameters, withMonth(dataset.dimensionIds()), faults);
        var sort = sort(dataset, parameters, faults);
        var filters = new TreeMap<String, Filter<String>>();
        dataset.dimensionIds().stream()
                .filter(parameters::containsKey)
                .forEach(id -> filters.put(
                        id,
                        faults.read(() -> Filter.read(id, parameters.get(id).getFirst(), text -> text, Filter.CODE))));
        var periods = faults.read(() -> Filter.read(MONTH, parameters.get(MONTH), PlainDate::month, Filter.RANGE));
        var lastPeriods = faults.read(() -> lastPeriods(parameters));
        var asOf = faults.read(() -> asOf(parameters));
        faults.requireNone();
        var asked = dataset.measures().stream()
                .filter(measure -> measures.isEmpty() || measures.contains(measure.id()))
                .toList();
        if (!measures.isEmpty() || sort.stream().anyMatch(column -> column.endsWith("value"))) {
            requireOneBasis(asked);
        }
        return new Query(
                asked,
                dataset.dimensions().stream()
                        .filter(dimension -> dimension.always() || by.isEmpty() || by.contains(dimension.id()))
                        .toList(),
                by.isEmpty() || by.contains(MONTH),
                filters,
                Objects.requireNonNull(periods),
                lastPeriods,
                sort,
                asOf,
                mostRows);
    }

    /** The same question by month, whatever it said. */
    Query monthly() {
        return new Query(measures, by, true, filters, periods, lastPeriods, List.of(), asOf, mostRows);
    }

    /** Numbers that count different things are neither added nor ranked. */
    private static void requireOneBasis(List<Measure> measures) {
        var bases = measures.stream()
                .filter(measure -> measure.basis() != null)
                .collect(Collectors.groupingBy(
                        Measure::basis, TreeMap::new, Collectors.mapping(Measure::id, Collectors.joining(", "))));
        if (bases.size() > 1) {
            throw Problem.of(
                    GeneralProblem.NOT_COMBINABLE,
                    "These measures count different things and cannot be added or ranked together: "
                            + bases.entrySet().stream()
                                    .map(basis -> basis.getKey() + " (" + basis.getValue() + ")")
                                    .collect(Collectors.joining("; "))
                            + ". Ask for those of one of them.");
        }
    }

    private static List<String> withMonth(List<String> dimensions) {
        return Stream.concat(dimensions.stream(), Stream.of(MONTH)).toList();
    }

    private static List<String> sort(Declaration dataset, Map<String, List<String>> parameters, Faults faults) {
        var allowed = Stream.concat(withMonth(dataset.dimensionIds()).stream(), Stream.of("measure", "value"))
                .toList();
        var sort = parameters.getOrDefault("sort", List.of()).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .toList();
        sort.stream()
                .filter(column -> !allowed.contains(column.startsWith("-") ? column.substring(1) : column))
                .forEach(column -> faults.add(ProblemError.of(
                        GeneralProblem.INVALID_VALUE, "sort", "The rows cannot be sorted by it.", column, allowed)));
        return sort;
    }

    /** What a parameter with a list of ids names; empty when it is not sent. */
    private static Set<String> chosen(
            String parameter, Map<String, List<String>> parameters, List<String> declared, Faults faults) {
        var chosen = new LinkedHashSet<String>();
        for (String text : parameters.getOrDefault(parameter, List.of())) {
            String list = text.startsWith("in:") ? text.substring(3) : text;
            for (String id : list.split(",")) {
                if (!declared.contains(id.strip())) {
                    faults.add(ProblemError.of(
                            GeneralProblem.INVALID_VALUE, parameter, "The dataset does not declare it.", id, declared));
                }
                chosen.add(id.strip());
            }
        }
        return chosen;
    }

    private static @Nullable Integer lastPeriods(Map<String, List<String>> parameters) {
        List<String> texts = parameters.getOrDefault("lastPeriods", List.of());
        if (texts.isEmpty()) {
            return null;
        }
        String text = texts.getFirst();
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_PERIODS) {
            throw Problem.parameter("lastPeriods", "This is not a number of months.", text, "1 to " + MAX_PERIODS);
        }
        return Integer.valueOf(text);
    }

    private static @Nullable Instant asOf(Map<String, List<String>> parameters) {
        List<String> texts = parameters.getOrDefault("asOf", List.of());
        try {
            return texts.isEmpty() ? null : PlainDate.instant(texts.getFirst());
        } catch (DateTimeException e) {
            throw Problem.parameter("asOf", "This is not an instant.", texts.getFirst(), e.getMessage());
        }
    }

    /** The conditions on the month as SQL, each after an "and"; adds their arguments. */
    public String monthIs(String column, List<Object> arguments) {
        return periods.stream()
                .map(period -> new Filter<>(
                                period.operator(),
                                period.values().stream()
                                        .map(month -> month.atDay(1))
                                        .toList())
                        .condition(column, arguments))
                .map(condition -> " and " + condition)
                .collect(Collectors.joining());
    }

    /** Of what was read, only the latest months that the query asks for. */
    public <T> List<T> latest(List<T> cells, Function<T, YearMonth> month) {
        if (lastPeriods == null) {
            return cells;
        }
        var months = cells.stream().map(month).collect(Collectors.toCollection(TreeSet::new));
        while (months.size() > lastPeriods) {
            months.pollFirst();
        }
        return cells.stream().filter(cell -> months.contains(month.apply(cell))).toList();
    }

    /** Whether the conditions on the month admit it, for a dataset that is not read from the database. */
    public boolean admits(YearMonth month) {
        return periods.stream().allMatch(period -> Filter.admits(period, month));
    }

    /** Whether the filters admit a group, by its code per dimension. */
    public boolean admits(List<String> codes, List<Dimension> dimensions) {
        for (int i = 0; i < codes.size(); i++) {
            Filter<String> filter = filters.get(dimensions.get(i).id());
            if (filter != null && !Filter.admits(filter, codes.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** To read the rows of the answer into, or what they are made of. */
    public <T> RowList<T> rows() {
        return new RowList<>(mostRows);
    }

    /** Whether the rows are divided by the dimension. */
    public boolean isBy(String dimension) {
        return by.stream().anyMatch(one -> one.id().equals(dimension));
    }
}
