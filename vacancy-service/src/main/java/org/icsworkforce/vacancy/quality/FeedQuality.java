package org.icsworkforce.vacancy.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Measure.Kind;
import org.icsworkforce.kit.dataset.Measure.Polarity;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.vacancy.organisation.RegisterAt;
import org.icsworkforce.vacancy.quality.Quality.Share;

/** Quality of what feeds send, by month, each of its measures with its definition. */
@ApplicationScoped
class FeedQuality implements Dataset {

    private static final String SOURCE = "This suite, from its ledger of runs";

    private static final Map<String, String> COLUMNS =
            Map.of("feed", "q.feed", "organisation", "q.owner", "subject", "q.subject");

    private static final List<Measure> MEASURES = List.of(
            share(
                    "score",
                    "Data-quality score",
                    "Mean of completeness, validity, timeliness and mapping, of those of them that can be told. Of several"
                            + " months, the mean of all these shares of each month: not of the shares over all months."),
            share(
                    "completeness",
                    "Completeness",
                    "Of the values that figures and searches need beside those without which a row is rejected, the share"
                            + " that accepted rows give. Of a requisition: day of approval or advert, job role, pay grade,"
                            + " contract type, reason, postcode; of an advert: opening day, closing day, pay, postcode; of"
                            + " establishment: both figures that its rate is made of; of temporary staffing: hours and charge."),
            share(
                    "validity",
                    "Validity",
                    "Rows accepted divided by rows received. Payloads that could not be read as a whole have no rows: they"
                            + " are failed runs."),
            share(
                    "timeliness",
                    "Timeliness",
                    "Runs that came by their time divided by these and the runs missed. A run is due one interval after the"
                            + " run before, and missed two hours later; the run that ends a gap is neither. Only feeds with"
                            + " an interval, and none while they are silent."),
            share(
                    "mapping",
                    "Mapping",
                    "Rows without a value that is neither a known code nor in the feed's map, divided by rows received."),
            flow("runs", "Runs", "runs", Polarity.NEUTRAL, "Runs that were applied, trials left out."),
            flow(
                    "failed-runs",
                    "Failed runs",
                    "runs",
                    Polarity.LOWER_IS_BETTER,
                    "Payloads that could not be used as a whole."),
            flow(
                    "missed-runs",
                    "Missed runs",
                    "runs",
                    Polarity.LOWER_IS_BETTER,
                    "Runs that were due and had not come two hours later. While a feed is silent none is due."),
            flow("rows", "Rows received", "rows", Polarity.NEUTRAL, "Rows of all runs that were applied."),
            new Measure(
                    "late-feeds",
                    "Late feeds",
                    "feeds",
                    0,
                    Kind.STOCK,
                    Polarity.LOWER_IS_BETTER,
                    "Feeds whose last run that was due in the month had not come. Silent feeds are counted apart.",
                    SOURCE),
            new Measure(
                    "silent-feeds",
                    "Silent feeds",
                    "feeds",
                    0,
                    Kind.STOCK,
                    Polarity.LOWER_IS_BETTER,
                    "Feeds that at the end of the month were taken for given up: they had missed ten runs in a row and"
                            + " nothing had come of them for 31 days. The next run that is applied ends it.",
                    SOURCE));

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-feed-quality",
            "Quality of feeds",
            "How complete, valid, timely and well mapped what feeds send is, by the month in which runs finished or were"
                    + " due.",
            List.of(
                    new Dimension("feed", "Feed", false, "codes of the feeds"),
                    new Dimension("organisation", "Owner of the feed", false, "/v1/organisations"),
                    new Dimension(
                            "subject", "Subject of the feed", false, "vacancies, establishment, temporary-staffing")),
            MEASURES,
            "feed × month",
            "Counts of rows and runs, not of people: no cell is hidden.",
            "From this suite's ledger of runs. Rows marked [synthetic] are of feeds of invented data.");

    private static final String SQL = """
            with fact as (
                select q.*, c.at as recorded_at from feed_quality q join change c on c.id = q.change
                where c.number <= ?),
            per_feed as (
                select q.month, q.feed as of_feed %1$s, %2$s,
                    (array_agg(kind order by q.at desc, row desc) filter (where kind <> 'FAILED'))[1] as last,
                    min(q.owner) as owner, bool_or(synthetic) as synthetic, max(recorded_at) as recorded_at
                from fact q where true %3$s
                group by q.month, q.feed, q.owner, q.subject)
            select month %4$s, sum(runs) as runs, sum(failed) as failed, sum(received) as received,
                sum(accepted) as accepted, sum(mapped) as mapped, sum(asked) as asked, sum(said) as said,
                sum(punctual) as punctual, sum(missed) as missed, count(*) filter (where last = 'MISSED') as late,
                count(*) filter (where last = 'SILENT') as silent,
                count(distinct owner) as owners, (select count(distinct owner) from fact) as expected,
                bool_or(synthetic) as synthetic, max(recorded_at) as recorded_at
            from per_feed group by month %4$s order by month %5$s""";

    private static Measure share(String id, String name, String definition) {
        return new Measure(id, name, "percent", 1, Kind.RATE, Polarity.HIGHER_IS_BETTER, definition, SOURCE);
    }

    private static Measure flow(String id, String name, String unit, Polarity polarity, String definition) {
        return new Measure(id, name, unit, 0, Kind.FLOW, polarity, definition, SOURCE);
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        var arguments = new ArrayList<Object>(List.of(moment.number()));
        var conditions = new StringBuilder();
        query.filters()
                .forEach((dimension, filter) ->
                        conditions.append(" and ").append(filter.condition(COLUMNS.get(dimension), arguments)));
        conditions.append(query.monthIs("q.month", arguments));
        var by = query.by();
        var sql = SQL.formatted(
                each(by, i -> ", " + COLUMNS.get(by.get(i).id()) + " as d" + i),
                Quality.SUMS,
                conditions,
                each(by, i -> ", d" + i),
                each(by, i -> ", d" + i + " collate \"C\""));
        var register = RegisterAt.read(connection, moment);
        register.require(connection, query);
        YearMonth now = YearMonth.from(LocalDate.ofInstant(moment.at(), Interval.ENGLAND));
        var cells = new ArrayList<List<Observation>>();
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                select.setObject(i + 1, arguments.get(i));
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    cells.add(observations(query, row, register, now));
                }
            }
        }
        return new Answer(
                query.latest(cells, cell -> cell.getFirst().period()).stream()
                        .flatMap(List::stream)
                        .toList(),
                List.of());
    }

    private static String each(List<Dimension> by, IntFunction<String> column) {
        return IntStream.range(0, by.size()).mapToObj(column).collect(Collectors.joining());
    }

    private static List<Observation> observations(Query query, ResultSet row, RegisterAt register, YearMonth now)
            throws SQLException {
        var month = YearMonth.from(row.getObject("month", LocalDate.class));
        var members = new ArrayList<Member>();
        for (int i = 0; i < query.by().size(); i++) {
            String code = row.getString("d" + i);
            String name = query.by().get(i).id().equals("organisation") ? register.name(code) : null;
            members.add(new Member(code, name));
        }
        var observations = new ArrayList<Observation>();
        for (Measure measure : query.measures()) {
            observations.add(observation(measure, row, month, members, month.isBefore(now)));
        }
        return observations;
    }

    private static Observation observation(
            Measure measure, ResultSet row, YearMonth month, List<Member> members, boolean isOver) throws SQLException {
        var quality = Quality.of(row);
        Share share =
                switch (measure.id()) {
                    case "score" -> quality.score();
                    case "completeness" -> quality.completeness();
                    case "validity" -> quality.validity();
                    case "timeliness" -> quality.timeliness();
                    case "mapping" -> quality.mapping();
                    default -> null;
                };
        BigDecimal value = share != null
                ? share.percent(measure.decimals())
                : BigDecimal.valueOf(
                        switch (measure.id()) {
                            case "runs" -> quality.runs();
                            case "failed-runs" -> quality.failed();
                            case "missed-runs" -> quality.missed();
                            case "rows" -> quality.received();
                            case "late-feeds" -> row.getLong("late");
                            default -> row.getLong("silent");
                        });
        Status status = value == null ? Status.L : isOver ? Status.A : Status.P;
        return new Observation(
                month,
                members,
                measure,
                value,
                share == null ? null : share.part(),
                share == null ? null : share.of(),
                status,
                status.note(row.getBoolean("synthetic")),
                0,
                row.getLong("owners") + "/" + row.getLong("expected"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
