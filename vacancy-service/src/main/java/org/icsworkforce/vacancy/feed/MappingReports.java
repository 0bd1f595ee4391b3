package org.icsworkforce.vacancy.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.feed.MappingReport.Mapped;
import org.icsworkforce.vacancy.feed.MappingReport.Unmapped;
import org.icsworkforce.vacancy.intake.Fault;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.IntakeProblem;
import org.icsworkforce.vacancy.intake.Run;
import org.jspecify.annotations.Nullable;

/** Puts the report on a feed's mapping together from what stands beside the records held, and from the ledger. */
@ApplicationScoped
class MappingReports {

    private static final int RUNS = 20;

    /** The second one is of formats that are not our own. */
    private static final Set<String> NOT_USED =
            Set.of(GeneralProblem.UNKNOWN_PROPERTY.name(), IntakeProblem.NOT_READ.name());

    private static final String OF_VACANCIES = "select mapped from vacancy where feed = ? and not deleted";

    /** Of figures that were taken back nothing is held. */
    private static final String OF_FIGURES =
            "select mapped from %1$s held join %1$s_version v using (feed, reference, version) where feed = ?";

    private final DataSource dataSource;
    private final Intake intake;

    MappingReports(DataSource dataSource, Intake intake) {
        this.dataSource = dataSource;
        this.intake = intake;
    }

    MappingReport of(Feed feed) throws SQLException {
        Run latest = intake.of(feed.code, null, RUNS).stream()
                .filter(run -> run.result() != null && run.result().received() > 0)
                .findFirst()
                .orElse(null);
        try (Connection connection = dataSource.getConnection()) {
            return new MappingReport(
                    feed.code,
                    feed.mappingVersion,
                    feed.preset,
                    latest == null ? null : latest.id(),
                    mapped(connection, feed),
                    latest == null ? List.of() : unmapped(connection, latest.id()),
                    unknownColumns(latest));
        }
    }

    /** Few different texts stand beside many records: they are counted first and taken apart then. */
    private static List<Mapped> mapped(Connection connection, Feed feed) throws SQLException {
        String held = feed.subject == FeedSubject.VACANCIES
                ? OF_VACANCIES
                : OF_FIGURES.formatted(feed.subject.code().replace('-', '_'));
        try (var query = connection.prepareStatement("""
                select word ->> 0, word ->> 1, word ->> 2, sum(records)
                from (select mapped, count(*) as records from (%s) held where mapped is not null group by mapped) alike,
                     jsonb_array_elements(mapped::jsonb) word
                group by 1, 2, 3 order by 4 desc, 1, 2, 3 limit ?""".formatted(held))) {
            query.setString(1, feed.code);
            query.setInt(2, MappingReport.MOST);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<Mapped>();
                while (row.next()) {
                    found.add(new Mapped(
                            row.getString(1), row.getString(2), String.valueOf(row.getString(3)), row.getLong(4)));
                }
                return found;
            }
        }
    }

    private static List<Unmapped> unmapped(Connection connection, UUID run) throws SQLException {
        try (var query = connection.prepareStatement("""
                select regexp_replace(fault ->> 'pointer', '/\\d+', '', 'g'), fault ->> 'received', count(*),
                       fault ->> 'severity', min(fault ->> 'hint')
                from run_row, jsonb_array_elements(faults::jsonb) fault
                where run = ? and fault ->> 'received' is not null and (fault ->> 'code' = any (?)
                      or fault ->> 'code' = ? and jsonb_typeof(fault -> 'allowed') = 'array')
                group by 1, 2, 4 order by 3 desc, 1, 2 limit ?""")) {
            query.setObject(1, run);
            query.setArray(2, connection.createArrayOf("text", new String[] {
                VacancyProblem.UNMAPPED_VALUE.name(),
                VacancyProblem.PERHAPS_MISSPELT.name(),
                VacancyProblem.UNKNOWN_CODE.name(),
                VacancyProblem.UNKNOWN_ORGANISATION.name()
            }));
            query.setString(3, GeneralProblem.INVALID_VALUE.name());
            query.setInt(4, MappingReport.MOST);
            try (var row = query.executeQuery()) {
                var found = new ArrayList<Unmapped>();
                while (row.next()) {
                    found.add(new Unmapped(
                            row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)));
                }
                return found;
            }
        }
    }

    private static Map<String, Long> unknownColumns(@Nullable Run run) {
        var unknown = new LinkedHashMap<String, Long>();
        if (run != null && run.result() != null) {
            run.result().runFaults().stream()
                    .filter(fault -> NOT_USED.contains(fault.code()))
                    .forEach(fault -> unknown.put(String.valueOf(fault.pointer()), count(fault)));
        }
        return unknown;
    }

    private static long count(Fault fault) {
        return fault.count() == null ? 0 : fault.count();
    }
}
