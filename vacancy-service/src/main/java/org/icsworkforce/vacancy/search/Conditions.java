package org.icsworkforce.vacancy.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.paging.Operator;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The conditions that the parameters of a list put; what cannot be read is left out of them and is in the faults. */
public final class Conditions {

    private final Faults faults;
    private final List<Condition> all = new ArrayList<>();

    public Conditions(Faults faults) {
        this.faults = faults;
    }

    /** Of the column that has the parameter's name. */
    public void code(String name, @Nullable List<String> sent) {
        code(name, sent, Function.identity());
    }

    public <T> void code(String name, @Nullable List<String> sent, Function<String, T> type) {
        read(name, sent, type, Filter.CODE).forEach(filter -> all.add(Condition.ofCode(column(name), filter)));
    }

    /** Returns what was read, for those who can narrow a search by it. */
    public <T> List<Filter<T>> range(String name, @Nullable List<String> sent, Function<String, T> type) {
        var filters = read(name, sent, type, Filter.RANGE);
        filters.forEach(filter -> all.add(Condition.of(column(name), filter)));
        return filters;
    }

    /** @param register the codes of the organisations of each place; asked only when a place is */
    public void place(String name, @Nullable List<String> sent, Supplier<Map<String, List<String>>> register) {
        read(name, sent, Function.identity(), Filter.CODE).forEach(filter -> {
            Condition condition = faults.read(() -> place(name, filter.values(), register.get()));
            if (condition != null) {
                all.add(condition);
            }
        });
    }

    private static Condition place(String name, List<String> asked, Map<String, List<String>> register) {
        var allowed = new ArrayList<>(register.keySet());
        allowed.add(Condition.NOT_SAID);
        if (!allowed.containsAll(asked)) {
            throw Problem.parameter(name, "The register has no such place.", String.join(",", asked), allowed);
        }
        return Condition.ofPlaces(asked, register);
    }

    /** Of the column that has the name: one of the codes, where there are any. */
    public void codes(String name, @Nullable List<String> codes) {
        if (codes != null) {
            all.add(Condition.ofCode(column(name), new Filter<>(Operator.IN, codes)));
        }
    }

    public void add(Condition condition) {
        all.add(condition);
    }

    /** @param days on which they were opened, which is among the conditions too */
    public Question question(List<Filter<LocalDate>> days) {
        return Question.of(all, days);
    }

    private <T> List<Filter<T>> read(
            String name, @Nullable List<String> sent, Function<String, T> type, Set<Operator> operators) {
        var filters = new ArrayList<Filter<T>>();
        for (String text : sent == null ? List.<String>of() : sent) {
            var filter = faults.read(() -> Filter.read(name, text, type, operators));
            if (filter != null) {
                filters.add(filter);
            }
        }
        return filters;
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
