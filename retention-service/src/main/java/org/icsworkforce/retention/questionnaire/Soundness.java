package org.icsworkforce.retention.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** Finds what no single value of a questionnaire shows: what cannot be asked, answered or scored. */
final class Soundness {

    private static final int MOST_PLACES = 20;

    private final Questionnaire questionnaire;
    private final List<ProblemError> faults = new ArrayList<>();

    Soundness(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    List<ProblemError> faults() {
        var ids = new HashSet<String>();
        for (int i = 0; i < questionnaire.items().size(); i++) {
            Item item = questionnaire.items().get(i);
            String place = "/items/" + i;
            if (!ids.add(item.id())) {
                fault(place + "/id", "Another item has this id.", item.id());
            }
            if (!item.text().containsKey(Item.ENGLISH)) {
                fault(place + "/text", "There is no " + Item.ENGLISH + ".", null);
            }
            checkOptions(item, place);
            checkBounds(item, place);
            for (int c = 0; c < item.enableWhen().size(); c++) {
                checkCondition(item.enableWhen().get(c), place + "/enableWhen/" + c);
            }
            if (leadsTo(item, item.id(), new HashSet<>())) {
                fault(place + "/enableWhen", "Whether it is asked depends on its own answer.", item.id());
            }
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < questionnaire.scales().size(); i++) {
            Scale scale = questionnaire.scales().get(i);
            if (!codes.add(scale.code())) {
                fault("/scales/" + i + "/code", "Another scale has this code.", scale.code());
            }
            checkScale(scale, "/scales/" + i);
        }
        return faults;
    }

    private void checkOptions(Item item, String place) {
        if (item.type().hasOptions() != !item.options().isEmpty()) {
            fault(
                    place + "/options",
                    item.type() + (item.type().hasOptions() ? " needs options." : " has no options."),
                    item.options().size());
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < item.options().size(); i++) {
            Option option = item.options().get(i);
            if (!codes.add(option.code())) {
                fault(place + "/options/" + i + "/code", "Another option has this code.", option.code());
            }
            if (!option.label().containsKey(Item.ENGLISH)) {
                fault(place + "/options/" + i + "/label", "There is no " + Item.ENGLISH + ".", null);
            }
        }
    }

    private void checkBounds(Item item, String place) {
        checkBound(item.min(), place + "/min");
        checkBound(item.max(), place + "/max");
        if (item.min() != null && item.max() != null && item.min().compareTo(item.max()) > 0) {
            fault(place + "/max", "It is less than the minimum.", item.max());
        }
        if (item.earliest() != null && item.latest() != null && item.latest().isBefore(item.earliest())) {
            fault(place + "/latest", "It is before the earliest date.", item.latest());
        }
    }

    /** One that no answer can be; written out, its exponent could fill the memory. */
    private void checkBound(@Nullable BigDecimal bound, String pointer) {
        if (bound != null
                && (Math.abs((long) bound.scale()) > MOST_PLACES || bound.abs().compareTo(AnswerRule.MOST) > 0)) {
            fault(pointer, "It is no number that an answer can be.", bound);
        }
    }

    private void checkCondition(Condition condition, String place) {
        Optional<Item> other = questionnaire.item(condition.item());
        if (other.isEmpty()) {
            fault(place + "/item", "There is no such item.", condition.item());
            return;
        }
        if (condition.operator() == Condition.Operator.EXISTS) {
            if (!Set.of("true", "false").contains(condition.value())) {
                fault(place + "/value", "The value is not true or false.", condition.value());
            }
        } else if (condition.operator().isOrder() && !other.get().type().isOrdered()) {
            fault(place + "/operator", "Answers of this item have no order.", condition.operator());
        } else if (!isAnswer(other.get(), condition.value())) {
            fault(place + "/value", "It is no answer of that item.", condition.value());
        }
    }

    private static boolean isAnswer(Item item, String value) {
        return switch (item.type()) {
            case SINGLE, MULTIPLE, LIKERT -> item.option(value).isPresent();
            case ZERO_TO_TEN, NUMBER -> PlainDecimal.matches(value);
            case DATE -> isDate(value);
            case TEXT -> true;
        };
    }

    private static boolean isDate(String value) {
        try {
            PlainDate.date(value);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Without circles, routing has one fixed point, whatever the order in which it is evaluated. */
    private boolean leadsTo(Item item, String target, Set<String> seen) {
        return item.enableWhen().stream()
                .map(Condition::item)
                .anyMatch(id -> id.equals(target)
                        || seen.add(id)
                                && questionnaire
                                        .item(id)
                                        .filter(other -> leadsTo(other, target, seen))
                                        .isPresent());
    }

    private void checkScale(Scale scale, String place) {
        for (int i = 0; i < scale.items().size(); i++) {
            String id = scale.items().get(i);
            if (questionnaire.item(id).filter(Soundness::isOnTheScale).isEmpty()) {
                fault(place + "/items/" + i, "It is no item whose answers all count from 0 to 10.", id);
            }
            if (scale.items().indexOf(id) != i) {
                fault(place + "/items/" + i, "It is named twice.", id);
            }
        }
        for (int i = 0; i < scale.reversed().size(); i++) {
            if (!scale.items().contains(scale.reversed().get(i))) {
                fault(
                        place + "/reversed/" + i,
                        "It is no item of the scale.",
                        scale.reversed().get(i));
            }
        }
        if (scale.minimumAnswered() > scale.items().size()) {
            fault(place + "/minimumAnswered", "The scale has fewer items.", scale.minimumAnswered());
        }
    }

    private static boolean isOnTheScale(Item item) {
        return item.type() == ItemType.ZERO_TO_TEN || item.type() != ItemType.NUMBER && item.hasMean();
    }

    private void fault(String pointer, String detail, @Nullable Object received) {
        Object shown = received instanceof BigDecimal number ? number.toString() : received;
        faults.add(ProblemError.at(GeneralProblem.INVALID_VALUE, pointer, detail, shown, null));
    }
}
