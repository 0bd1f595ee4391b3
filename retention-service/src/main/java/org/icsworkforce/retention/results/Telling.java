package org.icsworkforce.retention.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.icsworkforce.kit.disclosure.Release;
import org.icsworkforce.retention.questionnaire.Item;
import org.icsworkforce.retention.questionnaire.Questionnaire;
import org.icsworkforce.retention.questionnaire.Scale;
import org.icsworkforce.retention.results.ResultGroup.ItemResult;
import org.icsworkforce.retention.results.ResultGroup.Member;
import org.icsworkforce.retention.results.ResultGroup.OptionResult;
import org.icsworkforce.retention.results.ResultGroup.ScaleResult;
import org.icsworkforce.retention.study.Dimension;

/**
 * What is told of a study: every group of every margin, with what is hidden already gone. Whatever a group answered is
 * hidden where the group is, and where its own counts say so. To hide more never tells more, so the tables need not be
 * protected together.
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
    private final Tables tables;
    private final Release respondents;
    private final Map<Item, ItemProtection> items = new HashMap<>();
    private final Map<Scale, Release> scales = new HashMap<>();

    Telling(Cube cube, Questionnaire questionnaire, int minimumGroup, Names names) {
        this.cube = cube;
        this.questionnaire = questionnaire;
        this.names = names;
        this.tables = new Tables(cube, minimumGroup);
        this.respondents = tables.people(Tally::respondents);
        questionnaire.items().forEach(item -> items.put(item, new ItemProtection(item, tables)));
        questionnaire.scales().forEach(scale -> scales.put(scale, tables.people(tally -> tally.of(scale).scored)));
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
        var group = tables.group(margin, codes);
        boolean hidden = Tables.hides(respondents, group);
        return new ResultGroup(
                members,
                tally.eligible(),
                hidden ? Figure.hidden() : Figure.of(tally.respondents()),
                hidden ? Figure.hidden() : Figure.share(tally.respondents(), tally.eligible()),
                questionnaire.items().stream()
                        .map(item -> item(group, hidden, item, tally.of(item)))
                        .toList(),
                questionnaire.scales().stream()
                        .map(scale -> scale(group, hidden, scale, tally.of(scale)))
                        .toList());
    }

    private ItemResult item(List<String> group, boolean groupIsHidden, Item item, Tally.Count count) {
        var protection = Objects.requireNonNull(items.get(item));
        boolean hidden = groupIsHidden || hides(group, item);
        return new ItemResult(
                item.id(),
                item.concept(),
                hidden ? Figure.hidden() : Figure.of(count.answered),
                mean(item.hasMean(), hidden || protection.hidesMean(group), count),
                Tally.choices(item)
                        .map(choice -> hidden || protection.hides(group, choice)
                                ? new OptionResult(choice, Figure.hidden(), Figure.hidden())
                                : new OptionResult(
                                        choice,
                                        Figure.of(count.chosen(choice)),
                                        Figure.share(count.chosen(choice), count.answered)))
                        .toList());
    }

    private ScaleResult scale(List<String> group, boolean groupIsHidden, Scale scale, Tally.Count count) {
        // a scale of one item is that item, and of a required and another one it has the answers of the other
        boolean hidden = groupIsHidden
                || Tables.hides(Objects.requireNonNull(scales.get(scale)), group)
                || scale.items().stream()
                        .map(id -> questionnaire.item(id).orElseThrow())
                        .anyMatch(item -> hides(group, item)
                                || item.sensitive()
                                        && Objects.requireNonNull(items.get(item))
                                                .hidesAny(group));
        return new ScaleResult(
                scale.code(),
                hidden ? Figure.hidden() : Figure.of(count.scored),
                mean(true, hidden, count),
                scale.higherIsBetter());
    }

    /**
     * Whether it is hidden how many of the group answered the item. Who answers has given the answer that leads to it: how
     * many they are would tell how many gave that.
     */
    private boolean hides(List<String> group, Item item) {
        return Objects.requireNonNull(items.get(item)).hides(group)
                || questionnaire.deciding(item).anyMatch(other -> Objects.requireNonNull(items.get(other))
                        .hidesAny(group));
    }

    private static Figure mean(boolean possible, boolean hidden, Tally.Count count) {
        if (!possible) {
            return Figure.impossible();
        }
        if (hidden) {
            return Figure.hidden();
        }
        return count.scored == 0 ? Figure.impossible() : Figure.of(count.sum, count.scored, MEAN_DECIMALS);
    }
}
