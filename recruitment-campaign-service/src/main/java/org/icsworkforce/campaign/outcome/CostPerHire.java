package org.icsworkforce.campaign.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.campaign.London;
import org.icsworkforce.campaign.release.ReleaseCalendar;
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
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * What a hire cost. Money is what is known of it at the moment asked for; hires are those of the last release before it,
 * chosen from what was stored and never counted anew.
 */
@ApplicationScoped
class CostPerHire implements Dataset {

    private static final String CAMPAIGN = "campaign";
    private static final String ORGANISATION = "organisation";

    private final Declaration declaration;

    CostPerHire(ReleaseCalendar calendar) {
        declaration = new Declaration(
                "campaign-cost-per-hire",
                "Cost per hire of campaigns",
                "What campaigns cost and the hires credited to them, by campaign, organisation and month: the organisation"
                        + " that bears a cost, and the one that hires. Totals over campaigns leave those out of which no cost"
                        + " was told when the month's hires were released, and name them.",
                List.of(
                        new Dimension(CAMPAIGN, "Campaign", false, "/v1/campaigns"),
                        new Dimension(ORGANISATION, "Organisation", false, "/v1/organisations")),
                OutcomeMeasures.ALL,
                "campaign × organisation × month",
                "Hires are people. They are told from releases, made " + calendar.rhythm() + ", and never change in"
                        + " between; a month that was not released says so. In a release 1 to 4 are hidden, and as many"
                        + " other numbers as it takes that nobody can work them out, also from earlier releases: a number"
                        + " changes by none or by at least 5. Cost per hire is hidden with its hires. Money is live and"
                        + " not hidden.",
                "From the costs and hires that organisations report. Rows marked [synthetic] are of invented vacancies.");
    }

    @Override
    public Declaration declaration() {
        return declaration;
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
                .filter(outcome -> outcome.inTotal() || !total)
                .toList();
        List<String> leftOut = all.stream()
                .filter(outcome -> total && outcome.asked() && !outcome.inTotal())
                .map(Outcome::campaign)
                .distinct()
                .sorted()
                .toList();
        var released = ReleasedHires.read(connection, moment);
        YearMonth last = YearMonth.from(LocalDate.ofInstant(moment.at(), London.ZONE));
        var groups = new LinkedHashMap<Key, List<Outcome>>();
        for (Outcome outcome : counted) {
            groups.computeIfAbsent(key(outcome, query), key -> new ArrayList<>())
                    .add(outcome);
        }
        // whoever names a month is told that it is not released, also where nothing else is known of it
        if (query.by().isEmpty() && !query.periods().isEmpty() && isAbout(query, all)) {
            released.unreleased(last).stream()
                    .filter(query::admits)
                    .forEach(month -> groups.computeIfAbsent(new Key(month, null, null), key -> List.of()));
        }
        long expected = counted.stream().map(Outcome::organisation).distinct().count();
        var answering = new Answering(
                query,
                Names.read(connection, CAMPAIGN),
                Names.read(connection, ORGANISATION),
                released,
                // late facts still change the last two months
                last.minusMonths(1),
                expected);
        RowList<Observation> rows = query.rows();
        var byMonth = groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().month()))
                .toList();
        query.latest(byMonth, group -> group.getKey().month())
                .forEach(group -> rows.addAll(answering.rows(group.getKey(), group.getValue())));
        return new Answer(rows, leftOut);
    }

    /** Whether anything is known of what the filters name, in whatever month. */
    private boolean isAbout(Query query, List<Outcome> all) {
        return query.filters().isEmpty()
                || all.stream()
                        .anyMatch(outcome -> query.admits(
                                List.of(outcome.campaign(), outcome.organisation()), declaration.dimensions()));
    }

    private record Answering(
            Query query,
            Map<String, String> campaigns,
            Map<String, String> organisations,
            ReleasedHires released,
            YearMonth provisional,
            long expected) {

        List<Observation> rows(Key key, List<Outcome> outcomes) {
            long counted =
                    outcomes.stream().map(Outcome::organisation).distinct().count();
            var hires = released.of(
                    outcomes.isEmpty() || outcomes.getFirst().inTotal(),
                    key.campaign() == null ? only(query, CAMPAIGN) : key.campaign(),
                    key.organisation() == null ? only(query, ORGANISATION) : key.organisation(),
                    key.month());
            var group = new OutcomeGroup(
                    key.month(),
                    members(key),
                    outcomes,
                    hires,
                    !key.month().isBefore(provisional),
                    counted + "/" + expected,
                    released.at());
            return query.measures().stream()
                    .filter(measure -> !outcomes.isEmpty() || OutcomeMeasures.countsPeople(measure))
                    .map(group::tell)
                    .toList();
        }

        private List<Member> members(Key key) {
            return query.by().stream()
                    .map(dimension -> dimension.id().equals(CAMPAIGN)
                            ? new Member(key.campaign(), campaigns.get(key.campaign()))
                            : new Member(key.organisation(), organisations.get(key.organisation())))
                    .toList();
        }
    }

    private static Key key(Outcome outcome, Query query) {
        return new Key(
                outcome.month(),
                query.isBy(CAMPAIGN) ? outcome.campaign() : null,
                query.isBy(ORGANISATION) ? outcome.organisation() : null);
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
                throw Problem.of(
                        CampaignProblem.NOT_RELEASED,
                        List.of(ProblemError.of(
                                CampaignProblem.NOT_RELEASED,
                                filter.getKey(),
                                "Hires of several are not added up: add by=" + filter.getKey()
                                        + ", or ask for one or for all.",
                                filter.getValue().values(),
                                null)));
            }
        }
    }
}
