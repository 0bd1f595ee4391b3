package org.icsworkforce.vacancy.rate;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.icsworkforce.kit.dataset.Measure;
import org.icsworkforce.kit.dataset.Observation;
import org.icsworkforce.kit.dataset.Observation.Member;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.establishment.Scheme;
import org.icsworkforce.vacancy.organisation.Organisation;
import org.icsworkforce.vacancy.organisation.Organisations;

/**
 * Establishment, in post, gap and rate of the NHS basis, by organisation × staff group × month and no finer: posts, not
 * people. A total over organisations leaves those out that are only partly in the system, and names them.
 */
@ApplicationScoped
class VacancyRate implements Dataset {

    private static final Declaration DECLARATION = new Declaration(
            "vacancy-rate",
            "Vacancy rate",
            "Funded posts, staff in post and the gap between them, in whole-time equivalents, by month. NHS basis: adult"
                    + " social care counts posts, not WTE, and is never added to it.",
            List.of(
                    new Dimension("organisation", "Organisation", false, "/v1/organisations"),
                    new Dimension(
                            "staffGroupScheme", "Scheme of staff groups", true, "/v1/code-lists/staff-group-scheme"),
                    new Dimension("staffGroup", "Staff group", false, "/v1/code-lists/nwd-staff-group and its like")),
            RateMeasures.ALL,
            "organisation × staff group × month",
            "Counts of posts, not of people; shown no finer than NHS England publishes staff in post.",
            "Contains public sector information licensed under the Open Government Licence v3.0. Source: NHS England."
                    + " Rows marked [synthetic] are invented.");

    private final Organisations organisations;
    private final CodeLists codes;

    VacancyRate(Organisations organisations, CodeLists codes) {
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
                : organisations.notWhollyInSystem(Cells.organisations(connection, moment));
        // the two latest months are still being corrected
        YearMonth provisionalFrom = YearMonth.from(LocalDate.ofInstant(moment.at(), ZoneId.of("Europe/London")))
                .minusMonths(1);
        var rows = new ArrayList<Observation>();
        for (Cell cell : Cells.read(connection, query, moment, leftOut)) {
            var members = members(cell, query);
            for (Measure measure : query.measures()) {
                rows.add(RateMeasures.observe(
                        measure, cell, members, !cell.month().isBefore(provisionalFrom)));
            }
        }
        return new Answer(rows, leftOut);
    }

    private List<Member> members(Cell cell, Query query) {
        return query.by().stream()
                .map(dimension -> switch (dimension.id()) {
                    case "organisation" ->
                        new Member(
                                cell.organisation(),
                                organisations
                                        .find(cell.organisation())
                                        .map(Organisation::name)
                                        .orElse(null));
                    case "staffGroup" ->
                        new Member(
                                cell.staffGroup(),
                                codes.label(Scheme.valueOf(cell.scheme()).codeList(), cell.staffGroup()));
                    default -> new Member(cell.scheme(), codes.label("staff-group-scheme", cell.scheme()));
                })
                .toList();
    }
}
