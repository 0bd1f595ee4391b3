package org.icsworkforce.vacancy.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.dataset.RowList;
import org.icsworkforce.vacancy.flow.Recruitment.Clock;
import org.icsworkforce.vacancy.flow.Recruitment.Outcome;
import org.icsworkforce.vacancy.spell.Spells;
import org.jspecify.annotations.Nullable;

/** Reads requisitions by the day on which a clock started, from what the feeds had said of them by then. */
final class Recruitments {

    /** A requisition that is only planned has not begun; an advert alone is none. Its JSON is read once ({@code offset 0}). */
    private static final String SQL = Spells.SAID + """
            recruitment as (
                select %1$s v.organisation as employer, v.posts, v.synthetic, v.at, v.closed_on,
                       case when v.closed_on is not null then coalesce(v.close_reason, v.status) end as ending,
                       (json.content #>> '{milestones,approvedOn}')::date as approved,
                       coalesce((json.content #>> '{milestones,advertisedOn}')::date,
                                (select min((advert ->> 'opensAt')::timestamptz at time zone 'Europe/London')::date
                                 from jsonb_array_elements(json.content -> 'adverts') advert)) as advertised,
                       coalesce(json.content -> 'outcomes', '[]')::text as outcomes,
                       coalesce((json.content #>> '{outcome,postsFilled}')::int, 0) as filled
                from held v left join register o on o.code = v.organisation
                cross join lateral (select v.content::jsonb as content offset 0) json
                where v.operation <> 'D' and v.level = 'REQUISITION' and v.status <> 'PLANNED'
                  and v.vacancy not in (select vacancy from uncounted) and v.organisation <> all (?) %2$s)
            select * from recruitment where %3$s <= ? %4$s""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recruitments() {}

    static List<Recruitment> read(
            Connection connection, Query query, List<Dimension> by, Clock clock, Moment moment, List<String> leftOut)
            throws SQLException {
        var arguments = new ArrayList<Object>();
        var filters = new StringBuilder();
        query.filters().forEach((dimension, filter) -> filters.append(" and ")
                .append(filter.condition(RequisitionDimensions.sql(dimension), arguments)));
        // a clock that starts on a later day does not run yet
        arguments.add(Requisitions.today(moment));
        String months = query.monthIs("date_trunc('month', " + clock.column() + ")::date", arguments);
        String columns = IntStream.range(0, by.size())
                .mapToObj(i -> RequisitionDimensions.sql(by.get(i).id()) + " as d" + i + ", ")
                .collect(Collectors.joining());
        try (var select = connection.prepareStatement(SQL.formatted(columns, filters, clock.column(), months))) {
            int next = 1;
            while (next <= Spells.PLACEHOLDERS) {
                select.setLong(next++, moment.number());
            }
            select.setArray(next++, connection.createArrayOf("text", leftOut.toArray()));
            for (Object argument : arguments) {
                select.setObject(next++, argument);
            }
            select.setFetchSize(RowList.FETCH);
            try (var row = select.executeQuery()) {
                RowList<Recruitment> read = query.rows();
                while (row.next()) {
                    read.add(recruitment(row, by.size(), clock));
                }
                return read;
            }
        }
    }

    private static Recruitment recruitment(ResultSet row, int dimensions, Clock clock) throws SQLException {
        var members = new ArrayList<String>();
        for (int i = 0; i < dimensions; i++) {
            members.add(row.getString("d" + i));
        }
        List<Outcome> outcomes = outcomes(row.getString("outcomes"));
        int posts = Math.max(row.getInt("posts"), outcomes.size());
        String ending = row.getString("ending");
        // who says that all, or so many, are filled and not when: it is not known, and no time is made up
        int filled = Recruitment.FILLED.equals(ending) ? posts : Math.min(posts, row.getInt("filled"));
        return new Recruitment(
                members,
                row.getString("employer"),
                row.getObject(clock.column(), LocalDate.class),
                posts,
                Math.max(0, filled - outcomes.size()),
                outcomes,
                ending,
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("synthetic"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Of the posts that somebody has taken; what else is said of a post says no more than the requisition does. */
    private static List<Outcome> outcomes(String json) {
        try {
            var outcomes = new ArrayList<Outcome>();
            for (JsonNode outcome : JSON.readTree(json)) {
                var told = new Outcome(
                        day(outcome, "acceptedOn"), day(outcome, "checksCompletedOn"), day(outcome, "startedOn"));
                if (told.accepted() != null || told.checked() != null || told.started() != null) {
                    outcomes.add(told);
                }
            }
            return outcomes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored vacancy cannot be read", e);
        }
    }

    private static @Nullable LocalDate day(JsonNode outcome, String name) {
        return outcome.hasNonNull(name) ? LocalDate.parse(outcome.get(name).asText()) : null;
    }
}
