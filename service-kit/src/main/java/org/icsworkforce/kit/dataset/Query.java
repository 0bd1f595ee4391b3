package org.icsworkforce.kit.dataset;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * A question to a dataset, checked against its declaration.
 *
 * @param measures that are asked for, in the order of the declaration
 * @param by the dimensions that the rows are divided by, in the order of the declaration
 * @param filters per dimension, with codes
 * @param periods conditions on the month
 * @param lastPeriods only so many of the latest months that there are; null for all
 * @param asOf the state at this instant; null for now
 */
public record Query(
        List<Measure> measures,
        List<Dimension> by,
        Map<String, Filter<String>> filters,
        List<Filter<YearMonth>> periods,
        @Nullable Integer lastPeriods,
        @Nullable Instant asOf) {

    private static final Set<String> OWN = Set.of("measure", "by", "period", "lastPeriods", "asOf", "limit", "cursor");
    private static final int MAX_PERIODS = 600;

    /** @throws Problem naming every parameter that the declaration does not admit */
    public static Query read(Declaration dataset, Map<String, List<String>> parameters) {
        var errors = new ArrayList<ProblemError>();
        var allowed = Stream.concat(OWN.stream(), dataset.dimensionIds().stream())
                .sorted()
                .toList();
        parameters.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> errors.add(ProblemError.of(
                        GeneralProblem.UNKNOWN_PARAMETER, name, "The dataset has no such parameter.", null, allowed)));
        parameters.forEach((name, values) -> {
            if (values.size() > 1 && !name.equals("period")) {
                errors.add(ProblemError.of(
                        GeneralProblem.INVALID_VALUE,
                        name,
                        "Send it once, several values as in:A,B.",
                        values.size(),
                        1));
            }
        });
        var measures = chosen("measure", parameters, dataset.measureIds(), errors);
        var by = chosen("by", parameters, withPeriod(dataset.dimensionIds()), errors);
        if (!errors.isEmpty()) {
            throw Problem.of(errors);
        }
        var filters = new TreeMap<String, Filter<String>>();
        dataset.dimensionIds().stream()
                .filter(parameters::containsKey)
                .forEach(id ->
                        filters.put(id, Filter.read(id, parameters.get(id).getFirst(), text -> text, Filter.CODE)));
        return new Query(
                dataset.measures().stream()
                        .filter(measure -> measures.isEmpty() || measures.contains(measure.id()))
                        .toList(),
                dataset.dimensions().stream()
                        .filter(dimension -> dimension.always() || by.isEmpty() || by.contains(dimension.id()))
                        .toList(),
                filters,
                Filter.read("period", parameters.get("period"), PlainDate::month, Filter.RANGE),
                lastPeriods(parameters),
                asOf(parameters));
    }

    private static List<String> withPeriod(List<String> dimensions) {
        return Stream.concat(dimensions.stream(), Stream.of("period")).toList();
    }

    /** What a parameter with a list of ids names; empty when it is not sent. */
    private static Set<String> chosen(
            String parameter, Map<String, List<String>> parameters, List<String> declared, List<ProblemError> errors) {
        var chosen = new LinkedHashSet<String>();
        for (String text : parameters.getOrDefault(parameter, List.of())) {
            String list = text.startsWith("in:") ? text.substring(3) : text;
            for (String id : list.split(",")) {
                if (!declared.contains(id.strip())) {
                    errors.add(ProblemError.of(
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
            throw Problem.parameter("asOf", "This is not an instant.", texts.getFirst(), "2026-10-31T12:00:00Z");
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

    /** Whether the rows are divided by the dimension. */
    public boolean isBy(String dimension) {
        return by.stream().anyMatch(one -> one.id().equals(dimension));
    }
}
