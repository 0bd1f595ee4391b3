package org.icsworkforce.retention.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.icsworkforce.retention.questionnaire.Item;
import org.icsworkforce.retention.questionnaire.Questionnaire;
import org.icsworkforce.retention.questionnaire.Scale;
import org.icsworkforce.retention.results.ResultGroup.ItemResult;
import org.icsworkforce.retention.results.ResultGroup.Member;
import org.icsworkforce.retention.results.ResultGroup.OptionResult;
import org.icsworkforce.retention.results.ResultGroup.ScaleResult;
import org.icsworkforce.retention.study.Dimension;

/**
 * What is told of a study: every group of every margin, with what is hidden already gone. A number is about those who
 * gave an answer, who may be fewer than the group: each is protected by its own count, and hidden wherever the group is.
 */
final class Telling {

    private static final int MEAN_DECIMALS = 2;

    /** Names of a code of a dimension. */
    @FunctionalInterface
    interface Names {
        String of(Dimension dimension, String code);
    }

    private final Cube cube;
    private final Questionnaire questionnaire;
    private final Names names;
    private final Protection protection;
    private final Map<Margin, Set<List<String>>> hidden;
    private final Map<String, Map<Margin, Set<List<String>>>> hiddenBy = new HashMap<>();

    Telling(Cube cube, Questionnaire questionnaire, int minimumGroup, Names names) {
        this.cube = cube;
        this.questionnaire = questionnaire;
        this.names = names;
        this.protection = new Protection(cube, questionnaire, minimumGroup);
        this.hidden = protection.hidden(Tally::respondents, _ -> false);
        for (Item item : questionnaire.items()) {
            Predicate<Tally> betrays = tally -> tally.of(item).betrays(item);
            protect("item " + item.id(), tally -> tally.of(item).answered, betrays);
            protect("mean " + item.id(), tally -> tally.of(item).scored, betrays);
        }
        for (Scale scale : questionnaire.scales()) {
            var items = scale.items().stream()
                    .map(id -> questionnaire.item(id).orElseThrow())
                    .toList();
            protect("scale " + scale.code(), tally -> tally.of(scale).scored, tally -> items.stream()
                    .anyMatch(item -> tally.of(item).betrays(item)));
        }
    }

    private void protect(String number, ToLongFunction<Tally> count, Predicate<Tally> betrays) {
        hiddenBy.put(number, protection.hidden(count, betrays));
    }

    private boolean isHidden(String number, Margin margin, List<String> codes) {
        return isHidden(hidden, margin, codes) || isHidden(Objects.requireNonNull(hiddenBy.get(number)), margin, codes);
    }

    private static boolean isHidden(Map<Margin, Set<List<String>>> hidden, Margin margin, List<String> codes) {
        return Objects.requireNonNull(hidden.get(margin)).contains(codes);
    }

    List<ResultGroup> groups(Margin margin) {
        var groups = new ArrayList<ResultGroup>();
        cube.groups(margin, questionnaire).forEach((codes, tally) -> groups.add(group(margin, codes, tally)));
        return groups;
    }

    private ResultGroup group(Margin margin, List<String> codes, Tally tally) {
        var members = new LinkedHashMap<String, Member>();
        for (int i = 0; i < codes.size(); i++) {
            Dimension dimension = margin.dimensions().get(i);
            members.put(dimension.id(), new Member(codes.get(i), names.of(dimension, codes.get(i))));
        }
        boolean isHidden = isHidden(hidden, margin, codes);
        return new ResultGroup(
                members,
                tally.eligible(),
                isHidden ? Figure.hidden() : Figure.of(tally.respondents()),
                isHidden ? Figure.hidden() : Figure.share(tally.respondents(), tally.eligible()),
                questionnaire.items().stream()
                        .map(item -> item(margin, codes, item, tally.of(item)))
                        .toList(),
                questionnaire.scales().stream()
                        .map(scale -> scale(margin, codes, scale, tally.of(scale)))
                        .toList());
    }

    private ItemResult item(Margin margin, List<String> codes, Item item, Tally.Count count) {
        boolean isHidden = isHidden("item " + item.id(), margin, codes);
        Figure mean = item.isScored()
                ? isHidden || isHidden("mean " + item.id(), margin, codes)
                        ? Figure.hidden()
                        : Figure.of(count.sum, count.scored, MEAN_DECIMALS)
                : Figure.impossible();
        return new ItemResult(
                item.id(),
                item.concept(),
                isHidden ? Figure.hidden() : Figure.of(count.answered),
                mean,
                Tally.choices(item)
                        .map(choice -> {
                            long chosen = count.options.getOrDefault(choice, 0L);
                            return new OptionResult(
                                    choice,
                                    isHidden ? Figure.hidden() : Figure.of(chosen),
                                    isHidden ? Figure.hidden() : Figure.share(chosen, count.answered));
                        })
                        .toList());
    }

    private ScaleResult scale(Margin margin, List<String> codes, Scale scale, Tally.Count count) {
        boolean isHidden = isHidden("scale " + scale.code(), margin, codes);
        return new ScaleResult(
                scale.code(),
                isHidden ? Figure.hidden() : Figure.of(count.scored),
                isHidden ? Figure.hidden() : Figure.of(count.sum, count.scored, MEAN_DECIMALS),
                scale.higherIsBetter());
    }
}
