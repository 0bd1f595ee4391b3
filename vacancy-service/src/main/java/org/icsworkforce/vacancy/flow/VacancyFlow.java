package org.icsworkforce.vacancy.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Dataset;
import org.icsworkforce.kit.dataset.Declaration;
import org.icsworkforce.kit.dataset.Dimension;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Observation.Status;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.organisation.Organisations;

/**
 * Requisitions opened and ended, and open at the end of each month; adverts alone are none. A month is what is known of
 * it at the moment asked for: a requisition that was reopened since was open all along.
 */
@ApplicationScoped
class VacancyFlow implements Dataset {

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-flow",
            "Vacancy flow",
            "Requisitions that opened and ended, by month, and those open at its end. Counts of requisitions, not of posts or"
                    + " WTE; an advert without a requisition is none.",
            List.of(
                    new Dimension("organisation", "Organisation", false, "/v1/organisations"),
                    new Dimension("staffGroup", "Staff group", false, "/v1/code-lists/nwd-staff-group and its like")),
            FlowMeasures.ALL,
            "organisation × staff group × month",
            "Counts of vacancies, not of people: no cell is hidden.",
            "From the feeds of the partners. Rows marked [synthetic] are invented.");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Organisations organisations;
    private final CodeLists codes;

    VacancyFlow(Organisations organisations, CodeLists codes) {
        this.organisations = organisations;
        this.codes = codes;
    }

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Answer observe(Connection connection, Query query, Moment moment) throws SQLException {
        List<String> leftOut = query.isBy("organisation") || query.filters().containsKey("organisation")
                ? List.of()
                : organisations.notWhollyInSystem(FlowCells.employers(connection, moment));
        YearMonth last = YearMonth.from(LocalDate.ofInstant(moment.at(), LONDON));
        var rows = new ArrayList<Observation>();
        for (FlowCell cell : FlowCells.read(connection, query, moment, last, leftOut)) {
            // late rows still change the last two months
            boolean provisional = !cell.month().isBefore(last.minusMonths(1));
            query.measures()
                    .forEach(measure -> rows.add(new Observation(
                            cell.month(),
                            members(cell, query),
                            measure,
                            BigDecimal.valueOf(FlowMeasures.count(measure, cell)),
                            null,
                            null,
                            provisional ? Status.P : Status.A,
                            (provisional ? Status.P : Status.A).note(cell.synthetic()),
                            0,
                            cell.organisations() + "/" + cell.expected(),
                            cell.recordedAt())));
        }
        return new Answer(rows, leftOut);
    }

    private List<Member> members(FlowCell cell, Query query) {
        return query.by().stream()
                .map(dimension -> dimension.id().equals("organisation")
                        ? organisations.coded(cell.organisation())
                        : codes.staffGroup(cell.staffGroup()))
                .map(VacancyFlow::member)
                .toList();
    }

    private static Member member(Coded coded) {
        return new Member(coded.code(), coded.label());
    }
}
