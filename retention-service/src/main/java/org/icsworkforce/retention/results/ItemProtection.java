package org.icsworkforce.retention.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.disclosure.Release;
import org.icsworkforce.retention.questionnaire.Item;
import org.icsworkforce.retention.questionnaire.ItemType;

/**
 * What is hidden of the answers to an item. Those who answered it may be fewer than the group, so each item is protected
 * by its own counts: in one table, or in one for each option where somebody may choose several.
 */
final class ItemProtection {

    private static final String CHOSEN = "chosen";
    private static final String NOT_CHOSEN = "not-chosen";

    /** By option; one under the empty text for an item without options to count. */
    private final Map<String, Release> releases = new LinkedHashMap<>();

    private final Item item;

    ItemProtection(Item item, Tables tables) {
        this.item = item;
        var choices = Tally.choices(item).toList();
        if (choices.isEmpty()) {
            releases.put("", tables.people(tally -> tally.of(item).answered));
        } else if (item.type() == ItemType.MULTIPLE) {
            for (String choice : choices) {
                releases.put(
                        choice,
                        tables.answers(
                                item.sensitive(),
                                Map.of(
                                        CHOSEN,
                                        tally -> tally.of(item).chosen(choice),
                                        NOT_CHOSEN,
                                        tally -> tally.of(item).answered
                                                - tally.of(item).chosen(choice))));
            }
        } else {
            var counts = new LinkedHashMap<String, ToIntFunction<Tally>>();
            choices.forEach(choice -> counts.put(choice, tally -> tally.of(item).chosen(choice)));
            Release release = tables.answers(item.sensitive(), counts);
            choices.forEach(choice -> releases.put(choice, release));
        }
    }

    /** Whether it is hidden how many of the group answered. */
    boolean hides(List<String> group) {
        return releases.entrySet().stream()
                .anyMatch(entry -> Tables.hides(
                        entry.getValue(), entry.getKey().isEmpty() ? group : Tables.with(group, Axis.ALL)));
    }

    /** Whether it is hidden how many of the group chose the option. */
    boolean hides(List<String> group, String option) {
        Release release = Objects.requireNonNull(releases.get(option));
        return hides(group)
                || (item.type() == ItemType.MULTIPLE
                        ? Tables.hides(release, Tables.with(group, CHOSEN))
                                || Tables.hides(release, Tables.with(group, NOT_CHOSEN))
                        : Tables.hides(release, Tables.with(group, option)));
    }

    /** Whether the group has no mean: it would tell what is hidden; or that all gave the least number that there is. */
    boolean hidesMean(List<String> group) {
        return hidesAny(group) || item.sensitive() && releases.containsKey("");
    }

    /** Whether anything is hidden of the group's answers. */
    boolean hidesAny(List<String> group) {
        return hides(group) || Tally.choices(item).anyMatch(choice -> hides(group, choice));
    }
}
