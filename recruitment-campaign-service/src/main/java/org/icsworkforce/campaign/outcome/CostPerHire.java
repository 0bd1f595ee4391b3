package org.icsworkforce.campaign.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.campaign.London;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.code.Names;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a hire cost. A month is what is known of it at the moment asked for; a hire that was corrected since is counted
 * where it belongs now, and where it was then when the question is of then.
 */
@ApplicationScoped
class CostPerHire implements Dataset {

    private static final String CAMPAIGN = "campaign";
    private static final String ORGANISATION = "organisation";

    private static final Declaration DECLARATION = new Declaration(
            "campaign-cost-per-hire",
            "Cost per hire of campaigns",
            "What campaigns cost and the hires credited to them, by campaign, organisation and month: the organisation that"
                    + " bears a cost, and the one that hires. Totals over campaigns leave those out of which no cost was"
                    + " told, and name them.",
            List.of(
                    new Dimension(CAMPAIGN, "Campaign", false, "/v1/campaigns"),
                    new Dimension(ORGANISATION, "Organisation", false, "/v1/organisations")),
            OutcomeMeasures.ALL,
            "campaign × organisation × month",
            "Hires are people: 1 to 4 are hidden, and as many other numbers as it takes that nobody can work them out;"
                    + " cost per hire is hidden with its hires. Money is not hidden.",
            "From the costs and hires that organisations report. Rows marked [synthetic] are of invented vacancies.");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    /** What rows are divided by; null stands for all. */
    private record Key(
            YearMonth month,
            @Nullable String campaign,
            @Nullable String organisation) {}

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        refuseSumsOfPeople(query);
        List<Outcome> all = OutcomeTable.read(connection, query, moment);
        boolean total = !query.isBy(CAMPAIGN) && !query.filters().containsKey(CAMPAIGN);
        List<Outcome> counted = all.stream()
                .filter(Outcome::asked)
                .filter(outcome -> outcome.costed() || !total)
                .toList();
        List<String> leftOut = all.stream()
                .filter(outcome -> total && outcome.asked() && !outcome.costed())
                .map(Outcome::campaign)
                .distinct()
                .sorted()
                .toList();
        return new Answer(rows(connection, query, moment, all, counted), leftOut);
    }

    private static List<Observation> rows(
            Connection connection, Query query, Moment moment, List<Outcome> all, List<Outcome> counted)
            throws SQLException {
        var groups = new LinkedHashMap<Key, List<Outcome>>();
        for (Outcome outcome : query.latest(counted, Outcome::month)) {
            groups.computeIfAbsent(key(outcome, query), key -> new ArrayList<>())
                    .add(outcome);
        }
        var ofCosted = new PublishedHires(all.stream().filter(Outcome::costed).toList());
        var ofOthers = new PublishedHires(
                all.stream().filter(outcome -> !outcome.costed()).toList());
        var campaignNames = Names.read(connection, CAMPAIGN);
        var organisationNames = Names.read(connection, ORGANISATION);
        YearMonth last = YearMonth.from(LocalDate.ofInstant(moment.at(), London.ZONE));
        long expected = counted.stream().map(Outcome::organisation).distinct().count();
        RowList<Observation> rows = query.rows();
        groups.forEach((key, outcomes) -> {
            long organisations =
                    outcomes.stream().map(Outcome::organisation).distinct().count();
            var published = outcomes.getFirst().costed() ? ofCosted : ofOthers;
            var group = new OutcomeGroup(
                    key.month(),
                    members(key, query, campaignNames, organisationNames),
                    outcomes,
                    published.of(
                            key.campaign() == null ? only(query, CAMPAIGN) : key.campaign(),
                            key.organisation() == null ? only(query, ORGANISATION) : key.organisation(),
                            key.month()),
                    // late facts still change the last two months
                    !key.month().isBefore(last.minusMonths(1)),
                    organisations + "/" + expected);
            query.measures().forEach(measure -> rows.add(group.tell(measure)));
        });
        return rows;
    }

    private static Key key(Outcome outcome, Query query) {
        return new Key(
                outcome.month(),
                query.isBy(CAMPAIGN) ? outcome.campaign() : null,
                query.isBy(ORGANISATION) ? outcome.organisation() : null);
    }

    private static List<Member> members(
            Key key, Query query, Map<String, String> campaigns, Map<String, String> organisations) {
        return query.by().stream()
                .map(dimension -> dimension.id().equals(CAMPAIGN)
                        ? new Member(key.campaign(), campaigns.get(key.campaign()))
                        : new Member(key.organisation(), organisations.get(key.organisation())))
                .toList();
    }

    /** The one code that a filter admits; null without one. */
    private static @Nullable String only(Query query, String dimension) {
        Filter<String> filter = query.filters().get(dimension);
        return filter == null ? null : filter.values().getFirst();
    }

    /** What may be shown is decided for every number and all of a dimension, not for sums that somebody chooses. */
    private static void refuseSumsOfPeople(Query query) {
        for (Map.Entry<String, Filter<String>> filter : query.filters().entrySet()) {
            boolean sum = filter.getValue().values().size() > 1 && !query.isBy(filter.getKey());
            if (sum && query.measures().stream().anyMatch(OutcomeMeasures::countsPeople)) {
                throw Problem.parameter(
                        filter.getKey(),
                        "Hires of several are not added up: add by=" + filter.getKey() + ", or ask for one or for all.",
                        filter.getValue().values(),
                        null);
            }
        }
    }
}
