package org.icsworkforce.campaign.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.disclosure.Profile;
import org.icsworkforce.kit.disclosure.Profiles;
import org.icsworkforce.kit.disclosure.Protection;
import org.icsworkforce.kit.disclosure.Release;
import org.icsworkforce.kit.disclosure.Role;
import org.icsworkforce.kit.disclosure.Table;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of hires that may be shown, by campaign and organisation and over all of either. Each month is a table of
 * its own, since no answer adds up what is hidden in one.
 */
final class PublishedHires {

    private static final Profile PROFILE = Profiles.byId("counts_lt5");

    private final Map<YearMonth, Release> months;

    /** @param outcomes all there are, whatever was asked: what is hidden does not depend on the question */
    PublishedHires(Collection<Outcome> outcomes) {
        months = outcomes.stream()
                .collect(groupingBy(
                        Outcome::month, Collectors.collectingAndThen(Collectors.toList(), PublishedHires::protect)));
    }

    private static Release protect(List<Outcome> outcomes) {
        Axis campaigns = axis("campaign", outcomes, Outcome::campaign);
        // each organisation knows its own hires, and may subtract them from a total
        Axis organisations =
                axis("organisation", outcomes, Outcome::organisation).as(Role.CONTRIBUTOR);
        Map<List<String>, Integer> hires = outcomes.stream()
                .collect(toMap(outcome -> List.of(outcome.campaign(), outcome.organisation()), Outcome::hires));
        return Protection.protect(Table.of(List.of(campaigns, organisations), hires), PROFILE);
    }

    private static Axis axis(String id, List<Outcome> outcomes, Function<Outcome, String> member) {
        return Axis.of(id, outcomes.stream().map(member).collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * @param campaign null for all of them; so is {@code organisation}
     * @return null when the number is hidden
     */
    @Nullable
    Integer of(@Nullable String campaign, @Nullable String organisation, YearMonth month) {
        var cell = months.get(month)
                .cells()
                .get(List.of(campaign == null ? Axis.ALL : campaign, organisation == null ? Axis.ALL : organisation));
        return cell.value();
    }
}
